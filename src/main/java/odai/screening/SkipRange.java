package odai.screening;

import java.util.Collection;
import odai.dataset.Evidence;
import odai.dataset.Kind;
import odai.dataset.Thresholds;

/// How many examples the service is expected to skip, as a range that holds four times in five: a
/// forecast, not a count. Each example is skipped with a probability of its own (their sum has
/// about a normal distribution, Poisson binomial), and all of them are wrong in the same direction
/// where the service is stricter or laxer than we think; so mean ± 1.2816 standard deviations of
/// both.
///
/// What the service does has nothing to do with how careful the curator is: chances are reckoned
/// from the usual lines (those shipped, or fitted to the flags), wherever the slider stands.
///
/// On the 325 fully labelled pictures whose confidences lie beside the tests, samples of 40 to 325
/// fall into their range 91 to 94 times in 100, such of either half 69 to 96 times.
///
/// @param low at least, with one chance in ten of fewer
/// @param high at most, with one chance in ten of more
public record SkipRange(int low, int high) {
    private static final double TENTH = 1.2816;

    /// How far the service's own line may lie from ours, as a standard deviation of the log odds;
    /// less once it has spoken.
    private static final double STRICTNESS = .5;

    /// What a confidence means near a kind's skip line, fitted to the labelled pictures: at the
    /// line a picture is more likely fine than not, because lines lean towards asking.
    ///
    /// @param sharpness how fast the log odds rise
    /// @param even how far above the line it is one in two
    private record Meaning(double sharpness, double even) {
        double chance(double aboveLine) {
            return 1 / (1 + Math.exp(-sharpness * (aboveLine - even)));
        }

        static Meaning of(Kind kind) {
            return switch (kind) {
                case FACE -> new Meaning(25, .02);
                case PERSON, CHILD -> new Meaning(20, .05);
                case CAPTCHA -> new Meaning(14, .08);
            };
        }
    }

    public static SkipRange of(Collection<Evidence> sent, Thresholds usual) {
        return of(sent, usual, Calibration.NONE);
    }

    /// @param usual the lines with the slider in its middle
    /// @param learned from what the service said of earlier jobs
    public static SkipRange of(Collection<Evidence> sent, Thresholds usual, Calibration learned) {
        double mean = 0;
        double variance = 0;
        for (Evidence evidence : sent) {
            double chance = learned.moved(chance(evidence, usual));
            mean += chance;
            variance += chance * (1 - chance);
        }
        double strictness = STRICTNESS / Math.sqrt(1 + learned.reports());
        double together = strictness * variance;
        double spread = TENTH * Math.sqrt(variance + together * together);
        return new SkipRange(
                (int) Math.max(0, Math.round(mean - spread)),
                (int) Math.min(sent.size(), Math.round(mean + spread)));
    }

    public boolean exact() {
        return low == high;
    }

    /// That at least one kind is seen by the service. A flag leaves no doubt; what no screener has
    /// seen anything in counts as clear. Face, person and child are the same somebody seen three
    /// times: the surest of them counts.
    public static double chance(Evidence evidence, Thresholds usual) {
        if (evidence.refused()) {
            return 1;
        }
        double somebody =
                Math.max(
                        chance(evidence, Kind.CHILD, usual),
                        Math.max(
                                chance(evidence, Kind.FACE, usual),
                                chance(evidence, Kind.PERSON, usual)));
        return 1 - (1 - somebody) * (1 - chance(evidence, Kind.CAPTCHA, usual));
    }

    private static double chance(Evidence evidence, Kind kind, Thresholds usual) {
        return switch (evidence.flags().word(kind)) {
            case CONFIRMED -> 1;
            case CLEARED -> 0;
            case null -> {
                double line = usual.band(kind).skip();
                double seen = evidence.believed(kind, line);
                yield seen <= 0 ? 0 : Meaning.of(kind).chance(seen - line);
            }
        };
    }
}
