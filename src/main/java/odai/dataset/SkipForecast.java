package odai.dataset;

import java.util.Map;

/// How many lines of a training file the service was expected to skip, when it was sent.
///
/// @param sent lines
/// @param expected of them, by the verdicts, or by what the service taught before
/// @param mean the same by chances: the sum over all lines of the chance to be skipped
/// @param variance of that sum
/// @param kinds expected lines per kind; one line may count for several
public record SkipForecast(
        int sent, int expected, double mean, double variance, Map<Kind, Integer> kinds) {
    public static final SkipForecast NONE = new SkipForecast(0, 0, 0, 0, Map.of());

    public SkipForecast {
        if (expected < 0 || expected > sent || !(variance >= 0)) {
            throw new IllegalArgumentException(expected + " of " + sent + ", " + variance);
        }
        kinds = Map.copyOf(kinds);
    }
}
