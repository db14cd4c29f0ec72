package odai.tuning.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import odai.catalog.Catalog;
import odai.curating.Curation;
import odai.dataset.Inclusion;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.dataset.SplitPlan;
import odai.exporting.JsonlExporter;
import odai.fixtures.DataSet;
import odai.fixtures.Jobs;
import odai.fixtures.Projects;
import odai.fixtures.ScriptedService;
import odai.importing.Importer;
import odai.service.ApiKey;
import odai.service.PollBackoff;
import odai.service.openai.OpenAiService;
import odai.targets.Target;
import odai.targets.Targets;
import odai.tuning.JobControl;
import odai.tuning.JobOrder;
import odai.tuning.JobStatus;
import odai.tuning.Stage;
import odai.tuning.following.JobFollower;
import odai.work.Outcome;
import odai.work.Progress;
import odai.work.ServiceProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A submission against a service that does not behave.
@Timeout(120)
class SubmissionFailuresTest {
    private static final String FILES = "POST /v1/files";
    private static final String CREATE = "POST /v1/fine_tuning/jobs";
    private static final String LIST = "GET /v1/fine_tuning/jobs";
    private static final String JOB = "GET /v1/fine_tuning/jobs/ftjob-9";
    private static final String EVENTS = JOB + "/events";

    private static final PollBackoff QUICK =
            new PollBackoff(Duration.ofMillis(1), Duration.ofMillis(2), 1.5);

    @TempDir private Path temp;

    private final Target practice = Targets.byId("practice").orElseThrow();
    private final List<JobStatus> views = new ArrayList<>();
    private ScriptedService service;
    private Curation curation;

    @BeforeEach
    void open() throws IOException {
        service = new ScriptedService();
        service.on(FILES, 200, ScriptedService.file("file-1"));
        service.on(FILES, 200, ScriptedService.file("file-2"));
        var catalog = Projects.done(Catalog.create(temp.resolve("p.odai")));
        Path set = DataSet.of(temp.resolve("set"), 12).write();
        Projects.done(new Importer().run(set, catalog, false, Progress.NONE));
        curation = Curation.open(catalog);
    }

    @AfterEach
    void close() {
        curation.close();
        service.close();
    }

    @Test
    void aJobWhoseAnswerWasLostIsFoundAndNotMadeTwice() {
        service.hangsUpOn(CREATE)
                .on(
                        LIST,
                        200,
                        ScriptedService.list(
                                ScriptedService.job("ftjob-8", "running", "file-of-others"),
                                ScriptedService.job("ftjob-9", "queued", "file-1")));
        JobRecord job = Projects.done(submit(false));
        assertThat(job.remoteId()).isEqualTo("ftjob-9");
        assertThat(job.state()).isEqualTo(JobState.QUEUED);
        assertThat(service.asked(CREATE)).isEqualTo(1);
        assertThat(views)
                .extracting(view -> view.job().state())
                .as("meanwhile nobody claims to know")
                .contains(JobState.UNCERTAIN);
    }

    @ParameterizedTest
    @CsvSource({"500", "502", "504"})
    void aGatewaysErrorIsALostAnswerToo(int status) {
        service.html(CREATE, status, "<html>Bad Gateway</html>")
                .on(
                        LIST,
                        200,
                        ScriptedService.list(ScriptedService.job("ftjob-9", "running", "file-1")));
        assertThat(Projects.done(submit(false)).remoteId()).isEqualTo("ftjob-9");
        assertThat(service.asked(CREATE)).isEqualTo(1);
    }

    @Test
    void aLostAnswerWithoutAJobIsSaidSoAndStaysUncertain() {
        service.hangsUpOn(CREATE).on(LIST, 200, ScriptedService.list());
        assertThat(Projects.problem(submit(false))).isInstanceOf(ServiceProblem.AnswerLost.class);
        assertThat(stored().state()).isEqualTo(JobState.UNCERTAIN);
        assertThat(service.asked(CREATE)).isEqualTo(1);
    }

    @Test
    void ifTheLookUpFailsTooNobodyIsToldThatTheServiceWasNeverReached() {
        service.hangsUpOn(CREATE)
                .on(LIST, 200, ScriptedService.list())
                .on(LIST, 403, ScriptedService.error("", "not for you"));
        assertThat(Projects.problem(submit(false))).isInstanceOf(ServiceProblem.AnswerLost.class);
        assertThat(stored().state()).isEqualTo(JobState.UNCERTAIN);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "401, invalid_api_key, KeyRejected",
        "403, training_not_available, TrainingNotAvailable",
        "404, model_not_found, RequestRefused",
        "429, insufficient_quota, QuotaExceeded",
        "429, slow_down, RateLimited",
    })
    void aRefusedJobIsAFailedOneWithItsReason(int status, String code, String problem) {
        service.on(CREATE, status, ScriptedService.error(code, "in its own words"));
        assertThat(Projects.problem(submit(true)).getClass().getSimpleName()).isEqualTo(problem);
        assertThat(stored().state()).isEqualTo(JobState.FAILED);
        assertThat(stored().finished()).isNotNull();
        assertThat(stored().trainingFile()).as("what was uploaded is known").isEqualTo("file-1");
        assertThat(views.getLast().stage()).isInstanceOf(Stage.SubmissionFailed.class);
        assertThat(service.asked(CREATE)).isEqualTo(1);
        assertThat(service.asked(LIST))
                .as("once, before the upload: an answer is an answer")
                .isEqualTo(1);
    }

    @Test
    void aRefusedUploadCreatesNoJob() {
        try (ScriptedService other = new ScriptedService()) {
            other.on(FILES, 413, ScriptedService.error("", "too large"));
            assertThat(Projects.problem(submit(other, true)))
                    .isInstanceOf(ServiceProblem.RequestRefused.class);
            assertThat(other.asked(CREATE)).isZero();
            assertThat(stored().state()).isEqualTo(JobState.FAILED);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aStopBeforeTheUploadSendsNothing() {
        Outcome<JobRecord> outcome = submission(service, stopAt(0)).run(true);
        assertThat(outcome).isEqualTo(Outcome.stopped());
        assertThat(service.asked(CREATE)).isZero();
        assertThat(stored().state()).isEqualTo(JobState.CANCELLED);
        assertThat(views.getLast().stage()).isInstanceOf(Stage.SubmissionStopped.class);
    }

    @Test
    void aStopWhileTheJobIsFollowedCancelsItAtTheService() {
        String cancel = "POST /v1/fine_tuning/jobs/ftjob-9/cancel";
        String cancelled = ScriptedService.job("ftjob-9", "cancelled", "file-1");
        service.on(CREATE, 200, ScriptedService.job("ftjob-9", "running", "file-1"))
                .on(JOB, 200, ScriptedService.job("ftjob-9", "running", "file-1"))
                .on(JOB, 200, cancelled)
                .on(cancel, 200, cancelled)
                .on(EVENTS, 200, ScriptedService.list())
                .on(JOB + "/checkpoints", 200, ScriptedService.list());
        boolean[] following = {false};
        Submission submission =
                new Submission(
                        curation,
                        order(service),
                        request(),
                        ApiKey.NONE,
                        view -> following[0] |= view.stage() instanceof Stage.Following,
                        stopWhen(() -> following[0]));
        JobRecord job = Projects.done(submission.run(true));
        assertThat(job.state()).isEqualTo(JobState.CANCELLED);
        assertThat(stored().state()).isEqualTo(JobState.CANCELLED);
        assertThat(service.asked(cancel)).isEqualTo(1);
    }

    @Test
    void aServiceThatIsAwayForAWhileIsAskedAgain() {
        service.on(CREATE, 200, ScriptedService.job("ftjob-9", "running", "file-1"))
                .hangsUpOn(JOB)
                .hangsUpOn(JOB)
                .hangsUpOn(JOB)
                .on(JOB, 200, ScriptedService.job("ftjob-9", "succeeded", "file-1"))
                .on(EVENTS, 200, ScriptedService.list())
                .on(JOB + "/checkpoints", 200, ScriptedService.list());
        assertThat(Projects.done(submit(true)).state()).isEqualTo(JobState.SUCCEEDED);
    }

    @ParameterizedTest
    @CsvSource({"401", "403", "404"})
    void aServiceThatWillNotSpeakOfTheJobAnyMoreIsNotAskedForEver(int status) {
        service.on(CREATE, 200, ScriptedService.job("ftjob-9", "running", "file-1"))
                .on(JOB, status, ScriptedService.error("", "no"));
        assertThat(Projects.problem(submit(true))).isInstanceOf(ServiceProblem.class);
        assertThat(stored().state())
                .as("what became of it is the service's word alone")
                .isEqualTo(JobState.RUNNING);
        assertThat(stored().remoteId()).isEqualTo("ftjob-9");
    }

    @Test
    void aStatusThatNobodyKnowsIsNotFollowedForEver() {
        JobRecord job = curation.catalog().jobs().add(Jobs.in(JobState.RUNNING, "ftjob-9"));
        service.on(JOB, 200, ScriptedService.job("ftjob-9", "hibernating", "file-1"))
                .on(EVENTS, 200, ScriptedService.list());
        try (OpenAiService client =
                new OpenAiService(service.baseUrl(), practice.dialect().keyHeader(), ApiKey.NONE)) {
            JobRecord left =
                    new JobFollower(curation.catalog(), job.id(), QUICK, Clock.systemUTC(), 2)
                            .follow(client, views::add, new JobControl());
            assertThat(left.state()).isEqualTo(JobState.UNKNOWN);
            assertThat(left.message()).isEqualTo("hibernating");
            assertThat(views.getLast().stage()).isInstanceOf(Stage.SubmissionStopped.class);
        }
    }

    @Test
    void aPausedJobIsFollowedOn() {
        JobRecord job = curation.catalog().jobs().add(Jobs.in(JobState.RUNNING, "ftjob-9"));
        String paused = ScriptedService.job("ftjob-9", "paused", "file-1");
        service.on(JOB, 200, paused)
                .on(JOB, 200, paused)
                .on(JOB, 200, paused)
                .on(JOB, 200, paused)
                .on(JOB, 200, ScriptedService.job("ftjob-9", "cancelled", "file-1"))
                .on(EVENTS, 200, ScriptedService.list())
                .on(JOB + "/checkpoints", 200, ScriptedService.list());
        try (OpenAiService client =
                new OpenAiService(service.baseUrl(), practice.dialect().keyHeader(), ApiKey.NONE)) {
            JobRecord left =
                    new JobFollower(curation.catalog(), job.id(), QUICK, Clock.systemUTC(), 2)
                            .follow(client, views::add, new JobControl());
            assertThat(left.state()).isEqualTo(JobState.CANCELLED);
            assertThat(views.getLast().stage()).isInstanceOf(Stage.JobEnded.class);
        }
    }

    private JobRecord stored() {
        return curation.catalog().jobs().all().getFirst();
    }

    private Outcome<JobRecord> submit(boolean follow) {
        return submit(service, follow);
    }

    private Outcome<JobRecord> submit(ScriptedService to, boolean follow) {
        return submission(to, Progress.NONE).run(follow);
    }

    private Submission submission(ScriptedService to, Progress stop) {
        return new Submission(curation, order(to), request(), ApiKey.NONE, views::add, stop);
    }

    private JobOrder order(ScriptedService to) {
        return new JobOrder(practice, to.baseUrl(), "gpt-4o-2024-08-06", 3, 42, "");
    }

    private JsonlExporter.Request request() {
        return new JsonlExporter.Request(
                practice, SplitPlan.DEFAULT, Inclusion.TRAINS, JsonlExporter.Settings.DEFAULT);
    }

    private static Progress stopAt(int question) {
        int[] asked = {0};
        return stopWhen(() -> asked[0]++ >= question);
    }

    private static Progress stopWhen(BooleanSupplier stopped) {
        return Progress.of(Progress.NONE, stopped);
    }
}
