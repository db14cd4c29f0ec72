package odai.dataset;

import org.jspecify.annotations.Nullable;

/// What a screener saw in a picture.
///
/// @param confidence calibrated to 0 … 1
/// @param box where, or null for the whole picture
/// @param screener which detector or service, such as `cascade`
/// @param version of that screener; an older one is screened again
/// @param detail what a person may want to know, such as an estimated age or the words read; may be
///   empty
public record Finding(
        Kind kind,
        double confidence,
        @Nullable Box box,
        String screener,
        String version,
        String detail) {
    public Finding {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence);
        }
    }

    /// Whether a service said it that was asked for a second opinion.
    public boolean opinion() {
        return screener.endsWith("-opinion") || rehearsed();
    }

    /// Whether it is the practice service's word, which counts for nothing.
    public boolean rehearsed() {
        return screener.endsWith("-rehearsal");
    }
}
