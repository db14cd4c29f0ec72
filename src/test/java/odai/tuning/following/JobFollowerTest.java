package odai.tuning.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import odai.catalog.Catalog;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.dataset.SkipForecast;
import odai.dataset.Split;
import odai.fixtures.FailingJobs;
import odai.fixtures.Jobs;
import odai.fixtures.Projects;
import odai.fixtures.ScriptedService;
import odai.fixtures.SteppedClock;
import odai.service.ApiKey;
import odai.service.PollBackoff;
import odai.service.openai.OpenAiService;
import odai.tuning.JobControl;
import odai.tuning.JobStatus;
import odai.tuning.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class JobFollowerTest {
    private static final PollBackoff QUICK =
            new PollBackoff(Duration.ofMillis(1), Duration.ofMillis(2), 1.5);
    private static final String JOB = "GET /v1/fine_tuning/jobs/ftjob-9";
    private static final String EVENTS = JOB + "/events";
    private static final String SKIPPED =
            "Training file file-1 contains 400 examples with images that were skipped for the"
                    + " following reasons: contains CAPTCHAs, contains faces. These examples will"
                    + " not be used for training. Using 230 examples from training file file-1.";

    @TempDir private Path temp;

    private final List<JobStatus> views = new ArrayList<>();
    private final JobControl control = new JobControl();
    private final SteppedClock clock = new SteppedClock();
    private ScriptedService service;
    private Catalog catalog;
    private JobRecord job;

    @BeforeEach
    void open() throws IOException {
        service = new ScriptedService();
        catalog = Projects.of(temp.resolve("p.odai"), 1);
        job = catalog.jobs().add(Jobs.in(JobState.VALIDATING_FILES, "ftjob-9"));
        service.on(JOB + "/checkpoints", 200, ScriptedService.list());
    }

    @AfterEach
    void close() {
        catalog.close();
        service.close();
    }

    private void says(String... states) {
        for (String state : states) {
            service.on(JOB, 200, ScriptedService.job("ftjob-9", state, "file-1"));
        }
    }

    private JobRecord follow() {
        return follow(views::add);
    }

    private JobRecord follow(Consumer<JobStatus> watcher) {
        try (OpenAiService client =
                new OpenAiService(service.baseUrl(), "Authorization", ApiKey.NONE)) {
            return new JobFollower(catalog, job.id(), QUICK, clock)
                    .follow(client, watcher, control);
        }
    }

    @Test
    void whileItIsQueuedOrPausedOnlyTheJobIsAskedFor() {
        says("queued", "queued", "queued", "queued", "paused", "paused", "paused", "succeeded");
        service.on(EVENTS, 200, ScriptedService.list());
        assertThat(follow().state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(service.asked(JOB)).isEqualTo(8);
        assertThat(service.asked(EVENTS)).as("queued, paused, succeeded").isEqualTo(3);
        assertThat(service.asked(JOB + "/checkpoints")).isEqualTo(1);
    }

    @Test
    void whatTheServiceSkippedStandsBesideWhatWasExpected() {
        catalog.skips().expect(job.id(), new SkipForecast(630, 402, 402, 20, Map.of()));
        says("running", "succeeded");
        service.on(
                EVENTS,
                200,
                ScriptedService.list(
                        FailingJobs.event("e2", 3, "Fine-tuning job started"),
                        FailingJobs.event("e1", 2, SKIPPED),
                        FailingJobs.event("e0", 1, "Validating training file: file-1")));
        follow();
        var tally = catalog.skips().of(job.id()).orElseThrow();
        assertThat(tally.told()).isEqualTo(OptionalInt.of(400));
        assertThat(tally.reasons()).containsExactly("contains CAPTCHAs", "contains faces");
    }

    @Test
    void skipsOfAValidationFileAreNotTheTrainingFiles() {
        catalog.skips().expect(job.id(), new SkipForecast(630, 402, 402, 20, Map.of()));
        says("running", "failed");
        service.on(
                EVENTS,
                200,
                ScriptedService.list(
                        FailingJobs.event(
                                "e1",
                                2,
                                SKIPPED.replace("raining", "alidation")
                                        .replace("Talidation", "Validation")
                                        .replace("talidation", "validation"))));
        follow();
        assertThat(catalog.skips().of(job.id()).orElseThrow().told())
                .as("it ran, and nothing was said of the training file")
                .isEqualTo(OptionalInt.of(0));
    }

    @Test
    void aJobThatFailedBeforeItRanTellsNothingOfSkips() {
        catalog.skips().expect(job.id(), new SkipForecast(630, 402, 402, 20, Map.of()));
        service.on(JOB, 200, FailingJobs.refused("ftjob-9", "file-1", "Example 3", "training_file"))
                .on(EVENTS, 200, ScriptedService.list());
        follow();
        assertThat(catalog.skips().of(job.id()).orElseThrow().told()).isEmpty();
        assertThat(catalog.trails().of(job.id()).blamed()).isEqualTo(Split.TRAINING);
    }

    @Test
    void pauseAndResumeAreAskedOfTheService() {
        says("running", "paused", "running", "succeeded");
        service.on(EVENTS, 200, ScriptedService.list())
                .on(
                        "POST /v1/fine_tuning/jobs/ftjob-9/pause",
                        200,
                        ScriptedService.job("ftjob-9", "paused", "file-1"))
                .on(
                        "POST /v1/fine_tuning/jobs/ftjob-9/resume",
                        200,
                        ScriptedService.job("ftjob-9", "running", "file-1"));
        follow(view -> {
            views.add(view);
            if (view.job().state() == JobState.RUNNING && views.size() == 1) {
                control.pause();
            } else if (view.job().state() == JobState.PAUSED) {
                control.resume();
            }
        });
        assertThat(service.asked("POST /v1/fine_tuning/jobs/ftjob-9/pause")).isEqualTo(1);
        assertThat(service.asked("POST /v1/fine_tuning/jobs/ftjob-9/resume")).isEqualTo(1);
        assertThat(views.getLast().job().state()).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void aWishThatFindsTheServiceAwayIsHeardOnceItIsBack() {
        String cancel = "POST /v1/fine_tuning/jobs/ftjob-9/cancel";
        for (int i = 0; i < 3; i++) {
            service.hangsUpOn(cancel);
        }
        service.on(cancel, 200, ScriptedService.job("ftjob-9", "cancelled", "file-1"))
                .on(EVENTS, 200, ScriptedService.list());
        says("cancelled");
        control.cancel();
        assertThat(follow().state()).isEqualTo(JobState.CANCELLED);
        assertThat(views.getFirst().stage())
                .isInstanceOfSatisfying(
                        Stage.Following.class, stage -> assertThat(stage.away()).isPresent());
        assertThat(service.asked(cancel)).as("three tries of the first, one more").isEqualTo(4);
    }

    @Test
    void aWishThatComesTooLateIsRefusedAndTheJobsOwnEndCounts() {
        control.cancel();
        says("succeeded");
        service.on(EVENTS, 200, ScriptedService.list())
                .on(
                        "POST /v1/fine_tuning/jobs/ftjob-9/cancel",
                        400,
                        ScriptedService.error("", "Job has already completed: ftjob-9"));
        assertThat(follow().state()).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void aServiceThatIsAwaySaysSinceWhenUntilItIsBack() {
        for (int i = 0; i < 6; i++) {
            service.hangsUpOn(JOB);
        }
        says("succeeded");
        service.on(EVENTS, 200, ScriptedService.list());
        Instant start = clock.instant();
        follow(view -> {
            views.add(view);
            clock.at(600_000);
        });
        assertThat(views.getFirst().stage())
                .isInstanceOfSatisfying(
                        Stage.Following.class, stage -> assertThat(stage.away()).contains(start));
        assertThat(views.get(1).stage())
                .as("ten minutes later it is still away since then")
                .isInstanceOfSatisfying(
                        Stage.Following.class, stage -> assertThat(stage.away()).contains(start));
        assertThat(views.getLast().stage()).isInstanceOf(Stage.JobEnded.class);
    }

    @Test
    void whoLeavesAJobDoesNotEndIt() {
        says("running");
        service.on(EVENTS, 200, ScriptedService.list());
        control.leave();
        assertThat(follow().state()).isEqualTo(JobState.RUNNING);
        assertThat(service.asked("POST /v1/fine_tuning/jobs/ftjob-9/cancel")).isZero();
    }

    @Test
    void theEndIsTheServicesOwnWordElseWhatTheStepsLeadTo() {
        long now = clock.instant().getEpochSecond();
        String running = ScriptedService.job("ftjob-9", "running", "file-1");
        service.on(
                        JOB,
                        200,
                        running.replace(
                                "\"seed\":", "\"estimated_finish\":" + (now + 90) + ",\"seed\":"))
                .on(JOB, 200, running);
        says("succeeded");
        service.on(
                EVENTS,
                200,
                ScriptedService.list(
                        FailingJobs.event("e2", now - 10, "Step 5/10: training loss=1"),
                        FailingJobs.event("e1", now - 50, "Step 1/10: training loss=2")));
        follow();
        assertThat(views.getFirst().stage())
                .isInstanceOfSatisfying(
                        Stage.Following.class,
                        stage -> assertThat(stage.end()).contains(Instant.ofEpochSecond(now + 90)));
        assertThat(views.get(1).stage())
                .isInstanceOfSatisfying(
                        Stage.Following.class,
                        stage -> assertThat(stage.end()).contains(Instant.ofEpochSecond(now + 40)));
    }
}
