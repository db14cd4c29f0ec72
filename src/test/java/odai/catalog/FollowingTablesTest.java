package odai.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import odai.dataset.JobLineage;
import odai.dataset.JobRecord;
import odai.dataset.Kind;
import odai.dataset.SkipForecast;
import odai.dataset.SkipTally;
import odai.dataset.Split;
import odai.fixtures.Jobs;
import odai.fixtures.Projects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowingTablesTest {
    private static final SkipForecast FORECAST =
            new SkipForecast(630, 402, 398.5, 21.25, Map.of(Kind.FACE, 300, Kind.CAPTCHA, 4));

    @TempDir private Path temp;

    private Catalog catalog;
    private JobRecord job;

    @BeforeEach
    void open() {
        catalog = Projects.of(temp.resolve("p.odai"), 1);
        job = catalog.jobs().add(Jobs.fresh());
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    @Test
    void aTrailIsKeptAndReplaced() {
        assertThat(catalog.trails().of(job.id())).isEqualTo(JobLineage.NONE);
        JobRecord second = catalog.jobs().add(Jobs.fresh());
        JobLineage next = JobLineage.first("http://127.0.0.1:1/v1").next(job.id());
        catalog.trails().put(second.id(), next);
        assertThat(catalog.trails().of(second.id())).isEqualTo(next);
        assertThat(next.round()).isEqualTo(1);
        assertThat(next.repairs()).isEqualTo(job.id());
        assertThat(next.filesOf()).as("a repair sends the rest").isEqualTo(job.id());
        JobLineage told = next.told(Split.VALIDATION, Instant.ofEpochMilli(1_800_000_000_123L));
        catalog.trails().put(second.id(), told);
        assertThat(catalog.trails().of(second.id())).isEqualTo(told);
        assertThatThrownBy(() -> new JobLineage("", null, -1, null, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatWasExpectedWaitsForTheServicesWord() {
        assertThat(catalog.skips().of(job.id())).isEmpty();
        catalog.skips().expect(job.id(), FORECAST);
        assertThat(catalog.skips().of(job.id()))
                .contains(
                        new SkipTally(
                                job.id(), "practice", FORECAST, OptionalInt.empty(), List.of()));
        assertThat(catalog.skips().answered("practice")).isEmpty();
        catalog.skips().told(job.id(), 400, List.of("contains faces", "image too large"));
        SkipTally told =
                new SkipTally(
                        job.id(),
                        "practice",
                        FORECAST,
                        OptionalInt.of(400),
                        List.of("contains faces", "image too large"));
        assertThat(catalog.skips().answered("practice")).containsExactly(told);
        assertThat(catalog.skips().answered("openai")).as("another's word").isEmpty();
    }

    @Test
    void aWordOnAJobOfWhichNothingWasExpectedIsNotKept() {
        catalog.skips().told(job.id(), 3, List.of());
        assertThat(catalog.skips().of(job.id())).isEmpty();
    }

    @Test
    void anythingThatCannotBeExpectedIsRefused() {
        assertThatThrownBy(() -> new SkipForecast(3, 4, 1, 1, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SkipForecast(3, 1, 1, -1, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
