package odai.targets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The targets that are known: the shipped `targets/*.json`, each replaced by this user's own of
/// the same name, and the user's further ones behind them.
public final class Targets {
    private static final List<String> SHIPPED =
            List.of("practice", "openai", "azure", "compatible");

    // read when first asked for: an export that needs one does not wait for the others
    private static final Map<String, Target> READ = new ConcurrentHashMap<>();

    private static volatile Map<String, Target> own = Map.of();

    private Targets() {}

    /// Practice first, the user's further ones last.
    public static List<Target> all() {
        Map<String, Target> theirs = own;
        List<Target> all = new ArrayList<>();
        SHIPPED.forEach(id -> all.add(theirs.getOrDefault(id, one(id))));
        theirs.values().stream().filter(it -> !SHIPPED.contains(it.id())).forEach(all::add);
        return all;
    }

    /// Those that cost money.
    public static List<Target> real() {
        return all().stream().filter(target -> !target.simulation()).toList();
    }

    /// As they came with the app; practice first.
    public static List<Target> shipped() {
        return SHIPPED.stream().map(Targets::one).toList();
    }

    public static Optional<Target> byId(String id) {
        return Optional.ofNullable(own.get(id)).or(() -> shipped(id));
    }

    /// Whether what is done there is only imitated.
    public static boolean simulated(String id) {
        return byId(id).filter(Target::simulation).isPresent();
    }

    /// What a target calls itself; its id where it is not known here any more.
    public static String name(String id) {
        return byId(id).map(Target::name).orElse(id);
    }

    /// As it came with the app.
    static Optional<Target> shipped(String id) {
        return SHIPPED.contains(id) ? Optional.of(one(id)) : Optional.empty();
    }

    /// From now on these take the place of the shipped ones of the same name.
    static void use(Stream<Target> theirs) {
        Map<String, Target> now = new TreeMap<>();
        theirs.forEach(it -> now.put(it.id(), it));
        own = Map.copyOf(now);
    }

    /// The file of a shipped one.
    static String text(String id) {
        try (InputStream in = Targets.class.getResourceAsStream("/odai/targets/" + id + ".json")) {
            return new String(
                    Objects.requireNonNull(in, id).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Target one(String id) {
        return READ.computeIfAbsent(
                id,
                it -> {
                    try {
                        return TargetText.read(it, text(it));
                    } catch (BadTarget e) {
                        throw new IllegalStateException(e);
                    }
                });
    }
}
