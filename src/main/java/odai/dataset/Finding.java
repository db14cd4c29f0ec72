package odai.dataset;

import org.jspecify.annotations.Nullable;

/// What a screener saw in a picture.
///
/// @param confidence calibrated to 0 … 1
/// @param box where, or null for the whole picture
/// @param role what it counts for
/// @param screener which detector or service, such as `cascade`
/// @param version of that screener; an older one is screened again
/// @param detail what a person may want to know, such as an estimated age or the words read; may be
///   empty
public record Finding(
        Kind kind,
        double confidence,
        @Nullable Box box,
        FindingRole role,
        String screener,
        String version,
        String detail) {
    public Finding {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence);
        }
    }

    /// A detector's own word.
    public Finding(
            Kind kind,
            double confidence,
            @Nullable Box box,
            String screener,
            String version,
            String detail) {
        this(kind, confidence, box, FindingRole.SURE, screener, version, detail);
    }

    /// Whether a service said it that was asked for a second opinion.
    public boolean opinion() {
        return role == FindingRole.OPINION || rehearsed();
    }

    /// Whether it only asks a person for a look.
    public boolean hint() {
        return role == FindingRole.HINT;
    }

    /// Whether it is the practice service's word, which counts for nothing.
    public boolean rehearsed() {
        return role == FindingRole.REHEARSAL;
    }
}
