package odai.bench;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import odai.catalog.Catalog;
import odai.curating.Curation;
import odai.curating.Forecast;
import odai.curating.Listing;
import odai.dataset.ExampleQuery;
import odai.dataset.Inclusion;
import odai.dataset.SortOrder;
import odai.dataset.VerdictName;
import odai.screening.Calibration;
import odai.screening.SkipPolicy;
import odai.screening.SkipRange;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// The sensitivity moved to another place: stored, every example judged and dealt anew, all counts.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 2, time = 5)
public class SliderBenchmark {
    private static final int PLACES = 97;
    private static final int STEP = 31;

    @Param("")
    public String project = "";

    private @Nullable Curation opened;
    private int place;

    @Setup
    public void open() {
        opened = Curation.open(DataSets.done(Catalog.open(Path.of(project))));
    }

    @TearDown
    public void close() {
        curation().close();
    }

    private Curation curation() {
        return Objects.requireNonNull(opened);
    }

    /// Far away from where it stood.
    private void move() {
        place = (place + STEP) % PLACES;
        curation()
                .thresholds(
                        SkipPolicy.sensitivity(curation().usual(), (double) place / (PLACES - 1)));
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
        return Forecast.range(curation(), Inclusion.ALL_USABLE, Calibration.NONE);
    }
}
