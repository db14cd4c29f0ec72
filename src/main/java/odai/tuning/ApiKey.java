package odai.tuning;

/// A key for this session. Never printed, never stored.
///
/// @param value empty where the target needs none
public record ApiKey(String value) {
    public static final ApiKey NONE = new ApiKey("");

    public boolean empty() {
        return value.isBlank();
    }

    /// The text without the key, should somebody have put it there.
    String redact(String text) {
        return empty() ? text : text.replace(value, "…");
    }

    @Override
    public String toString() {
        return empty() ? "no key" : "key";
    }
}
