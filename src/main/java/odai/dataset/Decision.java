package odai.dataset;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The curator's own decision on an example.
public enum Decision {
    UNDECIDED,
    KEEP,
    EXCLUDE;

    /// The word in JSON and on the command line.
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Decision> of(String wire) {
        return Arrays.stream(values())
                .filter(decision -> decision.wire().equalsIgnoreCase(wire))
                .findFirst();
    }
}
