package odai.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import odai.dataset.Checkpoint;
import odai.dataset.CurvePoint;
import odai.dataset.JobEvent;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.fixtures.Jobs;
import odai.fixtures.Projects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobStoreTest {
    @TempDir private Path temp;

    private Catalog catalog;
    private JobStore jobs;

    @BeforeEach
    void open() {
        catalog = Projects.of(temp.resolve("p.odai"), 1);
        jobs = catalog.jobs();
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    @Test
    void aJobGetsANumberOfItsOwnAndComesBackAsItWasAlsoAfterReopening() {
        JobRecord first = jobs.add(Jobs.fresh());
        JobRecord second = jobs.add(full(0));
        assertThat(first.id()).isEqualTo(1);
        assertThat(second).isEqualTo(full(2));
        catalog.close();
        catalog = Projects.done(Catalog.open(temp.resolve("p.odai")));
        assertThat(catalog.jobs().all()).containsExactly(full(2), first);
    }

    @Test
    void anUpdateReplacesEverythingOfThatJobOnly() {
        JobRecord first = jobs.add(Jobs.fresh());
        JobRecord second = jobs.add(Jobs.fresh());
        jobs.update(full(second.id()));
        assertThat(jobs.byId(second.id())).hasValue(full(second.id()));
        assertThat(jobs.byId(first.id())).hasValue(first);
        assertThat(jobs.byId(99)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(JobState.class)
    void everyStateIsRemembered(JobState state) {
        JobRecord job = jobs.add(Jobs.in(state, "ftjob-1"));
        assertThat(jobs.byId(job.id()).orElseThrow().state()).isEqualTo(state);
    }

    @Test
    void anEventIsKeptOnceHoweverOftenItIsHeard() {
        long job = jobs.add(Jobs.fresh()).id();
        jobs.addEvents(job, List.of(event("a", 1), event("b", 2)));
        jobs.addEvents(job, List.of(event("b", 2), event("c", 3)));
        assertThat(jobs.events(job)).containsExactly(event("a", 1), event("b", 2), event("c", 3));
    }

    @Test
    void eventsComeOldestFirstAndInTheirOrderWithinASecond() {
        long job = jobs.add(Jobs.fresh()).id();
        jobs.addEvents(job, List.of(event("late", 9), event("z", 1), event("y", 1)));
        assertThat(jobs.events(job)).extracting(JobEvent::id).containsExactly("z", "y", "late");
    }

    @Test
    void whatIsKnownOfAStepStaysKnown() {
        long job = jobs.add(Jobs.fresh()).id();
        jobs.addCurve(job, List.of(new CurvePoint(20, 1.0, null, null, .5, null)));
        jobs.addCurve(
                job,
                List.of(
                        new CurvePoint(20, null, 1.5, 1.4, null, .4, .3),
                        new CurvePoint(10, 2.0, null, null, null, null)));
        assertThat(jobs.curve(job))
                .containsExactly(
                        new CurvePoint(10, 2.0, null, null, null, null),
                        new CurvePoint(20, 1.0, 1.5, 1.4, .5, .4, .3));
    }

    @Test
    void aLaterMeasurementOfTheSameThingCounts() {
        long job = jobs.add(Jobs.fresh()).id();
        jobs.addCurve(job, List.of(new CurvePoint(1, 2.0, null, null, null, null)));
        jobs.addCurve(job, List.of(new CurvePoint(1, 1.0, null, null, null, null)));
        assertThat(jobs.curve(job).getFirst().trainLoss()).isEqualTo(1.0);
    }

    @Test
    void checkpointsAreTheListTheServiceShowsNow() {
        long job = jobs.add(Jobs.fresh()).id();
        Checkpoint early =
                new Checkpoint("c1", "ft:x:1", new CurvePoint(10, 1.0, null, 1.2, .5, null, .4));
        Checkpoint late =
                new Checkpoint("c2", "ft:x:2", new CurvePoint(20, .8, .9, null, null, .6));
        jobs.setCheckpoints(job, List.of(late, early));
        assertThat(jobs.checkpoints(job)).containsExactly(early, late);
        jobs.setCheckpoints(job, List.of(late));
        assertThat(jobs.checkpoints(job)).containsExactly(late);
    }

    @Test
    void whatBelongsToOneJobIsNotShownOfAnother() {
        long one = jobs.add(Jobs.fresh()).id();
        long other = jobs.add(Jobs.fresh()).id();
        jobs.addEvents(one, List.of(event("a", 1)));
        jobs.addCurve(one, List.of(new CurvePoint(1, 1.0, null, null, null, null)));
        jobs.setCheckpoints(
                one,
                List.of(new Checkpoint("c", "m", new CurvePoint(1, null, null, null, null, null))));
        assertThat(jobs.events(other)).isEmpty();
        assertThat(jobs.curve(other)).isEmpty();
        assertThat(jobs.checkpoints(other)).isEmpty();
        jobs.addEvents(other, List.of(event("a", 5)));
        assertThat(jobs.events(one)).containsExactly(event("a", 1));
    }

    private static JobEvent event(String id, long second) {
        return new JobEvent(id, Instant.ofEpochSecond(second), "info", "message", "とても " + id);
    }

    private static JobRecord full(long id) {
        return new JobRecord(
                id,
                "openai",
                "gpt-4o-2024-08-06",
                JobState.SUCCEEDED,
                "ftjob-1",
                "file-1",
                "file-2",
                0,
                2_147_483_647L,
                "bokete",
                "/exports/2",
                630,
                70,
                "ft:gpt-4o:bokete",
                1_396_840L,
                "何か",
                Jobs.CREATED,
                Jobs.CREATED.plusSeconds(600));
    }
}
