package odai.dataset;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a finding counts for when a verdict is made.
public enum FindingRole {
    /// A detector's own word: it can make an example skipped.
    SURE,
    /// Asks a person for a look; never makes an example skipped.
    HINT,
    /// A service's second opinion: it counts in the detectors' place, as long as the picture is the
    /// one that the service saw.
    OPINION,
    /// The practice service's word: counts for nothing.
    REHEARSAL;

    /// The word in the catalog.
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FindingRole> of(String wire) {
        return Arrays.stream(values()).filter(role -> role.wire().equals(wire)).findFirst();
    }
}
