package odai.settings;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// The keys of the targets, by the target's id: what was typed for this session, because who typed
/// it means it; else the environment; else the system's keyring. Never in a file of ours. Looking
/// into the keyring may take long: not on the FX thread.
public final class Keys {
    private final Map<String, String> environment;
    private final Keyring keyring;
    private final Consumer<String> conceal;
    private final Map<String, String> session = new ConcurrentHashMap<>();

    /// Where a key comes from.
    public enum Origin {
        SESSION,
        ENVIRONMENT,
        KEYRING
    }

    /// A key that was found; does not print itself.
    public record FoundKey(String value, Origin origin) {
        @Override
        public String toString() {
            return "key from " + origin;
        }
    }

    /// @param conceal told every key that becomes known, so that no log ever shows it
    public Keys(Map<String, String> environment, Keyring keyring, Consumer<String> conceal) {
        this.environment = Map.copyOf(environment);
        this.keyring = keyring;
        this.conceal = conceal;
    }

    /// Those of this user on this machine.
    public static Keys ofUser(Consumer<String> conceal) {
        return new Keys(System.getenv(), new SystemKeyring(), conceal);
    }

    /// Of the environment alone: nothing else is looked at.
    public static Keys ofEnvironment() {
        return new Keys(System.getenv(), Keyring.NONE, _ -> {});
    }

    /// @param variable the target's environment variable; empty for none
    public Optional<FoundKey> find(String target, String variable) {
        Optional<FoundKey> foundKey =
                typed(target)
                        .or(() ->
                                fromEnvironment(variable)
                                        .map(it -> new FoundKey(it, Origin.ENVIRONMENT)))
                        .or(() ->
                                keyring.read(target)
                                        .filter(it -> !it.isBlank())
                                        .map(it -> new FoundKey(it, Origin.KEYRING)));
        foundKey.map(FoundKey::value).ifPresent(conceal);
        return foundKey;
    }

    /// The key alone; empty where none is found. The keyring is not asked for a target without a
    /// variable: it needs no key, but may be given one for the session.
    public String value(String target, String variable) {
        Optional<FoundKey> foundKey = variable.isEmpty() ? typed(target) : find(target, variable);
        return foundKey.map(FoundKey::value).orElse("");
    }

    private Optional<FoundKey> typed(String target) {
        return Optional.ofNullable(session.get(target)).map(it -> new FoundKey(it, Origin.SESSION));
    }

    private Optional<String> fromEnvironment(String variable) {
        return Optional.ofNullable(environment.get(variable))
                .map(String::strip)
                .filter(it -> !it.isEmpty());
    }

    /// Whether the system has a keyring that can be used.
    public boolean keepable() {
        return keyring.there();
    }

    /// For this session only.
    public void use(String target, String key) {
        conceal.accept(key);
        session.put(target, key);
    }

    /// In the system's keyring, for the next time too; where it does not take it, for this session.
    ///
    /// @return whether it is kept
    public boolean keep(String target, String key) {
        use(target, key);
        return keyring.keep(target, key);
    }

    /// In this session and in the keyring; what the environment holds is not ours to take away.
    ///
    /// @return whether the keyring holds it no longer
    public boolean forget(String target) {
        session.remove(target);
        return !keyring.there() || keyring.forget(target);
    }
}
