package odai.dataset;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The verdicts' words, for filters, JSON and the command line.
public enum VerdictName {
    TRAINS,
    REVIEW,
    SKIPPED,
    EXCLUDED,
    REFUSED,
    UNUSABLE;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<VerdictName> of(String wire) {
        return Arrays.stream(values())
                .filter(name -> name.wire().equalsIgnoreCase(wire))
                .findFirst();
    }
}
