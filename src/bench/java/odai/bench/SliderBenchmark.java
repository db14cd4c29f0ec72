package odai.bench;

import java.util.Set;
import odai.curating.Forecast;
import odai.curating.Listing;
import odai.dataset.ExampleQuery;
import odai.dataset.SortOrder;
import odai.dataset.VerdictName;
import odai.screening.Calibration;
import odai.screening.SkipPolicy;
import odai.screening.SkipRange;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Warmup;

/// The sensitivity moved to another place: stored, every example judged and dealt anew, all counts.
@BenchmarkMode(Mode.SampleTime)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 2, time = 5)
public class SliderBenchmark extends OpenedProject {
    private static final int PLACES = 97;
    private static final int STEP = 31;

    private int place;

    /// Far away from where it stood.
    private void move() {
        place = (place + STEP) % PLACES;
        curation()
                .thresholds(
                        SkipPolicy.sensitivity(
                                curation().settings().usual(), (double) place / (PLACES - 1)));
    }

    @Benchmark
    public Listing sensitivityMoved() {
        move();
        return curation().list(ExampleQuery.ALL);
    }

    @Benchmark
    public Listing sensitivityMovedInTheReviewQueue() {
        move();
        return curation()
                .list(
                        ExampleQuery.ALL
                                .withVerdicts(Set.of(VerdictName.REVIEW))
                                .withOrder(SortOrder.DOUBT));
    }

    @Benchmark
    public SkipRange theRangeThatIsExpected() {
        return Forecast.range(
                Forecast.careless(curation()), curation().settings().usual(), Calibration.NONE);
    }
}
