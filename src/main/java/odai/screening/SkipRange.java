package odai.screening;

import java.util.Collection;
import odai.dataset.Evidence;
import odai.dataset.Kind;

/// How many examples the service is expected to skip, as a range that holds four times in five: a
/// forecast, not a count. Each example is skipped with a probability of its own; their sum has
/// about a normal distribution (Poisson binomial), so mean ± 1.2816 standard deviations.
///
/// @param low at least, with one chance in ten of fewer
/// @param high at most, with one chance in ten of more
public record SkipRange(int low, int high) {
    private static final double TENTH = 1.2816;

    /// How sharply the odds turn at a kind's skip line. With 12, a confidence of .1 above the line
    /// means about three chances in four, .2 above it more than nine in ten: what the labelled
    /// pictures near the lines show.
    private static final double SHARPNESS = 12;

    public static SkipRange of(Collection<Evidence> sent, SkipPolicy policy) {
        return of(sent, policy, Calibration.NONE);
    }

    /// @param learned from what the service said of earlier jobs
    public static SkipRange of(Collection<Evidence> sent, SkipPolicy policy, Calibration learned) {
        double mean = 0;
        double variance = 0;
        for (Evidence evidence : sent) {
            double chance = learned.moved(chance(evidence, policy));
            mean += chance;
            variance += chance * (1 - chance);
        }
        double spread = TENTH * Math.sqrt(variance);
        return new SkipRange(
                (int) Math.max(0, Math.round(mean - spread)),
                (int) Math.min(sent.size(), Math.round(mean + spread)));
    }

    public boolean exact() {
        return low == high;
    }

    /// That at least one kind is seen by the service. A flag leaves no doubt; what no screener has
    /// seen anything in counts as clear.
    public static double chance(Evidence evidence, SkipPolicy policy) {
        double none = 1;
        for (Kind kind : Kind.values()) {
            none *= 1 - chance(evidence, kind, policy);
        }
        return evidence.refused() ? 1 : 1 - none;
    }

    private static double chance(Evidence evidence, Kind kind, SkipPolicy policy) {
        return switch (evidence.flags().word(kind)) {
            case CONFIRMED -> 1;
            case CLEARED -> 0;
            case null -> {
                double line = policy.thresholds().band(kind).skip();
                double seen = evidence.believed(kind, line);
                yield seen <= 0 ? 0 : 1 / (1 + Math.exp(-SHARPNESS * (seen - line)));
            }
        };
    }
}
