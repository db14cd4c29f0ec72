package odai.bench;

import java.util.List;
import java.util.Set;
import odai.curating.Listing;
import odai.dataset.Example;
import odai.dataset.ExampleQuery;
import odai.dataset.ExampleType;
import odai.dataset.Kind;
import odai.dataset.SortOrder;
import odai.dataset.VerdictName;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Warmup;

/// Filters and searches, with all counts, and the first page out of the catalog.
@BenchmarkMode(Mode.SampleTime)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 2, time = 4)
public class ListingBenchmark extends OpenedProject {
    private static final int PAGE = 64;

    private List<Example> first(ExampleQuery query) {
        Listing listing = curation().list(query);
        return curation().page(listing.ids().subList(0, Math.min(PAGE, listing.ids().size())));
    }

    @Benchmark
    public List<Example> all() {
        return first(ExampleQuery.ALL);
    }

    @Benchmark
    public List<Example> aVerdict() {
        return first(ExampleQuery.ALL.withVerdicts(Set.of(VerdictName.TRAINS)));
    }

    @Benchmark
    public List<Example> aKindAndAType() {
        return first(
                ExampleQuery.ALL
                        .withKinds(Set.of(Kind.FACE))
                        .withTypes(Set.of(ExampleType.IMAGE_TO_TEXT)));
    }

    @Benchmark
    public List<Example> sortedByScore() {
        return first(ExampleQuery.ALL.withOrder(SortOrder.SCORE));
    }

    @Benchmark
    public List<Example> searchForOneCharacter() {
        return first(ExampleQuery.ALL.withSearch("猫"));
    }

    @Benchmark
    public List<Example> searchForAWord() {
        return first(ExampleQuery.ALL.withSearch("自動販売機"));
    }

    @Benchmark
    public List<Example> searchForHalfWidthKana() {
        return first(ExampleQuery.ALL.withSearch("ﾚｼﾞ 画像"));
    }
}
