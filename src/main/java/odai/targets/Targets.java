package odai.targets;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The targets that are known, from the shipped `targets/*.json`.
public final class Targets {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(new SimpleModule().addDeserializer(LocalDate.class, new DayReader()))
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();
    private static final List<String> SHIPPED =
            List.of("practice", "openai", "azure", "compatible");

    // read when first asked for: an export that needs one does not wait for the others
    private static final Map<String, Target> READ = new ConcurrentHashMap<>();

    private Targets() {}

    /// Practice first.
    public static List<Target> shipped() {
        return SHIPPED.stream().map(Targets::one).toList();
    }

    public static Optional<Target> byId(String id) {
        return SHIPPED.contains(id) ? Optional.of(one(id)) : Optional.empty();
    }

    private static Target one(String id) {
        return READ.computeIfAbsent(id, Targets::read);
    }

    private static Target read(String id) {
        try (InputStream in = Targets.class.getResourceAsStream("/odai/targets/" + id + ".json")) {
            return JSON.readValue(Objects.requireNonNull(in, id), Target.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
