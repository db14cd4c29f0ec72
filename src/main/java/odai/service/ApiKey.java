package odai.service;

import java.util.regex.Pattern;
import odai.targets.Target;

/// A key for this session. Never printed, never stored.
///
/// @param value empty where the target needs none
public record ApiKey(String value) {
    public static final ApiKey NONE = new ApiKey("");

    private static final Pattern LOOPBACK =
            Pattern.compile("http://(127\\.0\\.0\\.1|localhost|\\[::1])[:/]");

    /// Whether that service is asked with a key: one that only the person knows, on this machine,
    /// may want none.
    public static boolean needed(Target target, String baseUrl) {
        boolean own = target.baseUrl().isEmpty() && LOOPBACK.matcher(baseUrl).lookingAt();
        return !target.simulation() && !own;
    }

    public boolean empty() {
        return value.isBlank();
    }

    /// The text without the key, should somebody have put it there.
    public String redact(String text) {
        return empty() ? text : text.replace(value, "…");
    }

    @Override
    public String toString() {
        return empty() ? "no key" : "key";
    }
}
