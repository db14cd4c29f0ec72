package odai.tuning.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import odai.catalog.Catalog;
import odai.curating.Curation;
import odai.dataset.JobEvent;
import odai.dataset.JobLineage;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.dataset.VerdictName;
import odai.exporting.JsonlExporter;
import odai.fixtures.FailingJobs;
import odai.fixtures.Jobs;
import odai.fixtures.Projects;
import odai.fixtures.ScriptedService;
import odai.practice.PracticeServer;
import odai.service.ApiKey;
import odai.targets.Target;
import odai.targets.Targets;
import odai.tuning.JobControl;
import odai.tuning.JobOrder;
import odai.tuning.JobStatus;
import odai.tuning.ordering.Submission;
import odai.work.Outcome;
import odai.work.Progress;
import odai.work.ServiceProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A program that ends while a job runs, and another one that opens the project.
@Timeout(120)
class ReattachJobTest {
    /// Nobody listens there.
    private static final String NOWHERE = "http://127.0.0.1:9/v1";

    @TempDir private Path temp;

    private final Target practice = Targets.byId("practice").orElseThrow();
    private final Target compatible = Targets.byId("compatible").orElseThrow();
    private final Target openai = Targets.byId("openai").orElseThrow();
    private final List<JobStatus> views = new ArrayList<>();
    private Curation curation;

    @BeforeEach
    void open() {
        Catalog catalog = Projects.imported(temp, 30);
        curation = Curation.open(catalog);
    }

    @AfterEach
    void close() {
        curation.close();
    }

    private void restart() {
        curation.close();
        curation = Curation.open(Projects.done(Catalog.open(temp.resolve("p.odai"))));
    }

    private Outcome<JobRecord> rejoin(JobRecord job, Target target, ApiKey key) {
        return new ReattachJob(curation, target, key, Clock.systemUTC())
                .run(job, views::add, new JobControl());
    }

    private JobRecord submitted(String baseUrl) {
        JobOrder order = new JobOrder(practice, baseUrl, "gpt-4o-2024-08-06", 3, 42, "");
        return Projects.done(
                new Submission(
                                curation,
                                order,
                                JsonlExporter.Request.of(curation, practice),
                                ApiKey.NONE,
                                _ -> {},
                                Progress.NONE)
                        .run(false));
    }

    @Test
    void aJobThatWentOnMeanwhileIsCompleteAfterwards() throws IOException {
        try (PracticeServer server =
                PracticeServer.start(0, _ -> Set.of(), Clock.systemUTC(), 1500)) {
            JobRecord job = submitted(server.baseUrl());
            restart();
            assertThat(ReattachJob.open(curation))
                    .extracting(JobRecord::id)
                    .containsExactly(job.id());
            JobRecord last =
                    Projects.done(
                            rejoin(ReattachJob.open(curation).getFirst(), practice, ApiKey.NONE));
            assertThat(last.state()).isEqualTo(JobState.SUCCEEDED);
            assertThat(views.getLast().curve().points()).hasSizeGreaterThan(10);
            assertThat(views.getLast().checkpoints()).isNotEmpty();
            assertThat(ReattachJob.open(curation)).isEmpty();
        }
    }

    @Test
    void aSimulationEndsWithTheProgramThatRanIt() throws IOException {
        JobRecord job;
        try (PracticeServer server =
                PracticeServer.start(0, _ -> Set.of(), Clock.systemUTC(), 60_000)) {
            job = submitted(server.baseUrl());
        }
        restart();
        JobRecord last = Projects.done(rejoin(job, practice, ApiKey.NONE));
        assertThat(last.state()).isEqualTo(JobState.CANCELLED);
        assertThat(curation.catalog().jobs().events(job.id()))
                .extracting(JobEvent::message)
                .anyMatch(words -> words.contains("simulation ended"));
    }

    @Test
    void aSimulationWhoseAddressAnotherOneHasEndsToo() throws IOException {
        try (PracticeServer other = PracticeServer.start(0, _ -> Set.of(), Clock.systemUTC(), 1)) {
            JobRecord job = running(other.baseUrl());
            JobRecord last = Projects.done(rejoin(job, practice, ApiKey.NONE));
            assertThat(last.state()).isEqualTo(JobState.CANCELLED);
            assertThat(ReattachJob.open(curation)).isEmpty();
            assertThat(curation.catalog().jobs().events(job.id()))
                    .extracting(JobEvent::message)
                    .anyMatch(words -> words.contains("something else has its address"));
        }
    }

    @Test
    void aRealServiceThatDoesNotKnowTheJobLeavesItAsItWas() throws IOException {
        try (PracticeServer other = PracticeServer.start(0, _ -> Set.of(), Clock.systemUTC(), 1)) {
            JobRecord job = running(other.baseUrl());
            Outcome<JobRecord> outcome = rejoin(job, compatible, ApiKey.NONE);
            assertThat(Projects.problem(outcome)).isInstanceOf(ServiceProblem.class);
            assertThat(stored(job).state()).isEqualTo(JobState.RUNNING);
            assertThat(curation.catalog().jobs().events(job.id())).isEmpty();
        }
    }

    private JobRecord running(String baseUrl) {
        JobRecord job = curation.catalog().jobs().add(Jobs.in(JobState.RUNNING, "ftjob-9"));
        curation.catalog().trails().put(job.id(), JobLineage.first(baseUrl));
        return job;
    }

    @ParameterizedTest
    @EnumSource(names = {"SUCCEEDED", "FAILED", "CANCELLED"})
    void aSimulationThatIsGoneTakesNoEndedJobWithIt(JobState end) {
        JobRecord running = curation.catalog().jobs().add(Jobs.in(JobState.RUNNING, "ftjob-9"));
        curation.catalog().trails().put(running.id(), JobLineage.first(NOWHERE));
        JobRecord ended = JobRecords.with(running, end, "as it ended");
        curation.catalog().jobs().update(ended);
        assertThat(Projects.done(rejoin(ended, practice, ApiKey.NONE)).state()).isEqualTo(end);
        assertThat(Projects.done(rejoin(running, practice, ApiKey.NONE)).state())
                .as("heard of by another window meanwhile")
                .isEqualTo(end);
        assertThat(stored(running).state()).isEqualTo(end);
        assertThat(stored(running).message()).isEqualTo("as it ended");
        assertThat(curation.catalog().jobs().events(running.id())).isEmpty();
    }

    @Test
    void aRealServiceThatCannotBeReachedLeavesTheJobAsItWas() {
        JobRecord job = curation.catalog().jobs().add(Jobs.in(JobState.RUNNING, "ftjob-9"));
        curation.catalog().trails().put(job.id(), JobLineage.first(NOWHERE));
        JobControl cancel = new JobControl();
        cancel.cancel();
        Outcome<JobRecord> outcome =
                new ReattachJob(curation, openai, new ApiKey("sk-secret"), Clock.systemUTC())
                        .once(job, cancel);
        assertThat(Projects.problem(outcome)).isInstanceOf(ServiceProblem.Unreachable.class);
        assertThat(stored(job).state()).isEqualTo(JobState.RUNNING);
        assertThat(curation.catalog().jobs().events(job.id())).isEmpty();
    }

    private JobRecord stored(JobRecord job) {
        return curation.catalog().jobs().byId(job.id()).orElseThrow();
    }

    @Test
    void aRealServiceIsNotAskedWithoutAKey() {
        JobRecord job = curation.catalog().jobs().add(Jobs.in(JobState.RUNNING, "ftjob-9"));
        assertThat(rejoin(job, openai, ApiKey.NONE))
                .isEqualTo(Outcome.failed(new ServiceProblem.NoKey("OpenAI")));
    }

    @Test
    void aKeyThatIsRefusedLeavesTheJobAsItWas() throws IOException {
        try (ScriptedService service = new ScriptedService()) {
            JobRecord job = running(service);
            service.on("GET /v1/fine_tuning/jobs/ftjob-9", 401, ScriptedService.error("", "sk-x"));
            assertThat(rejoin(job, openai, new ApiKey("sk-secret")))
                    .isEqualTo(Outcome.failed(new ServiceProblem.KeyRejected("OpenAI")));
            assertThat(curation.catalog().jobs().byId(job.id()).orElseThrow().state())
                    .isEqualTo(JobState.RUNNING);
        }
    }

    private JobRecord running(ScriptedService service) {
        JobRecord job = curation.catalog().jobs().add(Jobs.in(JobState.RUNNING, "ftjob-9"));
        curation.catalog().trails().put(job.id(), JobLineage.first(service.baseUrl()));
        return job;
    }

    @Test
    void aRefusalThatCameMeanwhileIsMarkedOnItsExamples() throws IOException {
        try (ScriptedService service = new ScriptedService()) {
            service.on("POST /v1/files", 200, ScriptedService.file("file-1"))
                    .on(
                            "POST /v1/fine_tuning/jobs",
                            200,
                            ScriptedService.job("ftjob-9", "queued", "file-1"))
                    .on(
                            "GET /v1/fine_tuning/jobs/ftjob-9",
                            200,
                            FailingJobs.refused(
                                    "ftjob-9", "file-1", FailingJobs.STORY.formatted(1), null))
                    .on("GET /v1/fine_tuning/jobs/ftjob-9/events", 200, ScriptedService.list())
                    .on(
                            "GET /v1/fine_tuning/jobs/ftjob-9/checkpoints",
                            200,
                            ScriptedService.list());
            JobRecord job = submitted(service.baseUrl());
            restart();
            rejoin(job, practice, ApiKey.NONE);
            assertThat(curation.judged())
                    .filteredOn(row -> row.verdict().name() == VerdictName.REFUSED)
                    .hasSize(1);
        }
    }
}
