package odai.dataset;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// From which confidence a kind is to be reviewed, and from which it counts.
public record Thresholds(Map<Kind, Band> bands) {

    /// @param review at or above: a person should look
    /// @param skip at or above: the target is expected to skip it
    public record Band(double review, double skip) {
        public Band {
            if (!(0 <= review && review <= skip)) {
                throw new IllegalArgumentException("review " + review + " above skip " + skip);
            }
        }
    }

    public Thresholds {
        Map<Kind, Band> all = new EnumMap<>(bands);
        for (Kind kind : Kind.values()) {
            if (!all.containsKey(kind)) {
                throw new IllegalArgumentException("no band for " + kind);
            }
        }
        bands = Map.copyOf(all);
    }

    public Band band(Kind kind) {
        return Objects.requireNonNull(bands.get(kind));
    }
}
