package odai.curating;

import java.util.function.BooleanSupplier;
import odai.dataset.ExampleQuery;
import odai.dataset.Thresholds;
import odai.screening.SkipPolicy;

/// Warms up the just-in-time compiler for the sensitivity slider: counts for a few positions of it
/// and drops the results. Otherwise its first moves run interpreted and lag.
final class SliderWarmUp {
    /// With fewer examples interpreted code is fast enough.
    private static final int MIN_EXAMPLES = 5_000;

    private static final int POSITIONS = 5;

    private SliderWarmUp() {}

    /// @param middle the thresholds with the slider in its middle
    /// @param stopped asked before each position
    static void run(Snapshot snapshot, Thresholds middle, BooleanSupplier stopped) {
        int times = snapshot.rows.size() < MIN_EXAMPLES ? 0 : POSITIONS;
        for (int i = 1; i <= times && !stopped.getAsBoolean(); i++) {
            SkipPolicy other =
                    new SkipPolicy(SkipPolicy.sensitivity(middle, (double) i / (times + 1)));
            new Query(
                            snapshot.with(other, snapshot.plan, snapshot.inclusion),
                            ExampleQuery.ALL,
                            null)
                    .run();
        }
    }
}
