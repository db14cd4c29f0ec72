package odai.tuning.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import odai.catalog.Catalog;
import odai.dataset.CurvePoint;
import odai.dataset.JobLineage;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.fixtures.Jobs;
import odai.fixtures.Projects;
import odai.fixtures.ScriptedService;
import odai.service.ApiKey;
import odai.targets.Target;
import odai.targets.Targets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A job that an older version followed to its end, from its events alone.
@Timeout(60)
class LateResultsTest {
    private static final String JOB = "GET /v1/fine_tuning/jobs/ftjob-9";
    private static final String CONTENT = "GET /v1/files/file-r/content";
    private static final CurvePoint HEARD = new CurvePoint(1, 9.0, null, null, .5, null);

    @TempDir private Path temp;

    private final Target openai = Targets.byId("openai").orElseThrow();
    private ScriptedService service;
    private Catalog catalog;
    private JobRecord job;

    @BeforeEach
    void open() throws IOException {
        service = new ScriptedService();
        catalog = Projects.of(temp.resolve("p.odai"), 1);
        job = stored("openai", JobState.SUCCEEDED);
        catalog.jobs().addCurve(job.id(), List.of(HEARD));
    }

    private void answers() {
        service.on(JOB, 200, ScriptedService.jobWithResult("ftjob-9", "file-1", "file-r"))
                .on(CONTENT, 200, "step,train_loss,full_valid_loss\n1,2.0,\n2,1.0,1.4\n");
    }

    @AfterEach
    void close() {
        catalog.close();
        service.close();
    }

    private JobRecord stored(String target, JobState state) {
        JobRecord stored = catalog.jobs().add(Jobs.of(target, state, "ftjob-9"));
        catalog.trails().put(stored.id(), JobLineage.first(service.baseUrl()));
        return stored;
    }

    /// @return whether there is more of the curve than before
    private boolean fetch() {
        return new LateResults(catalog, openai, new ApiKey("sk-somebodys")).fetch(job);
    }

    private void reopen() {
        catalog.close();
        catalog = Projects.done(Catalog.open(temp.resolve("p.odai")));
    }

    @Test
    void whatItMeasuredIsFetchedOnceForGood() {
        answers();
        assertThat(fetch()).isTrue();
        assertThat(catalog.jobs().curve(job.id()))
                .containsExactly(
                        new CurvePoint(1, 2.0, null, null, .5, null),
                        new CurvePoint(2, 1.0, null, 1.4, null, null));
        assertThat(catalog.outcomes().kept(job.id())).containsExactly("file-r");
        reopen();
        assertThat(LateResults.missing(catalog, job)).isFalse();
        assertThat(fetch()).isFalse();
        assertThat(service.asked(JOB)).isEqualTo(1);
        assertThat(service.asked(CONTENT)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {JOB, CONTENT})
    void whatIsDeletedByNowIsNotAskedForAgain(String gone) {
        service.on(gone, 404, ScriptedService.error("", "No such thing"));
        answers();
        stays();
    }

    @Test
    void aJobThatLeftNoFileIsNotAskedForAgain() {
        service.on(JOB, 200, ScriptedService.job("ftjob-9", "succeeded", "file-1"));
        stays();
        assertThat(service.asked(CONTENT)).isZero();
    }

    /// The curve as it was, and one question in spite of two wishes and a restart.
    private void stays() {
        assertThat(fetch()).isFalse();
        reopen();
        assertThat(fetch()).isFalse();
        assertThat(service.asked(JOB)).isEqualTo(1);
        assertThat(catalog.jobs().curve(job.id())).containsExactly(HEARD);
        assertThat(catalog.outcomes().kept(job.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 400})
    void aServiceThatWillNotAnswerNowIsAskedTheNextTimeSomebodyWantsIt(int status) {
        service.on(JOB, status, ScriptedService.error("", "not now"));
        answers();
        assertThat(fetch()).isFalse();
        assertThat(service.asked(JOB)).isEqualTo(1);
        assertThat(LateResults.missing(catalog, job)).isTrue();
        assertThat(fetch()).isTrue();
    }

    @Test
    void withoutAKeyNobodyIsAsked() {
        assertThat(new LateResults(catalog, openai, ApiKey.NONE).fetch(job)).isFalse();
        assertThat(service.asked(JOB)).isZero();
        assertThat(LateResults.missing(catalog, job)).isTrue();
    }

    @Test
    void nothingIsMissingOfASimulationOrOfAJobThatDidNotSucceed() {
        assertThat(LateResults.missing(catalog, job)).isTrue();
        assertThat(LateResults.missing(catalog, stored("practice", JobState.SUCCEEDED))).isFalse();
        assertThat(LateResults.missing(catalog, stored("openai", JobState.FAILED))).isFalse();
        assertThat(LateResults.missing(catalog, stored("openai", JobState.RUNNING))).isFalse();
        assertThat(LateResults.missing(catalog, stored("nobodys", JobState.SUCCEEDED))).isFalse();
    }
}
