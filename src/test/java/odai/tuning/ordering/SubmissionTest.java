package odai.tuning.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import odai.dataset.Inclusion;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.dataset.Kind;
import odai.dataset.SplitPlan;
import odai.exporting.JsonlExporter;
import odai.fixtures.Projects;
import odai.practice.PracticeJudge;
import odai.practice.PracticeServer;
import odai.service.ApiKey;
import odai.targets.Target;
import odai.targets.Targets;
import odai.tuning.JobOrder;
import odai.tuning.JobStatus;
import odai.tuning.Stage;
import odai.tuning.following.ServiceMessages;
import odai.work.Outcome;
import odai.work.Progress;
import odai.work.ServiceProblem;
import org.junit.jupiter.api.Test;

class SubmissionTest extends SampleCase {
    private static final long MILLIS = 600;

    private final Target practice = Targets.byId("practice").orElseThrow();

    @Test
    void aJobSucceedsWithCurveCheckpointsAndBilledTokens() throws IOException {
        List<JobStatus> views = new ArrayList<>();
        JobRecord job = Projects.done(submit(_ -> Set.of(), views));
        assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(job.trainedTokens()).isPositive();
        assertThat(job.tunedModel()).startsWith("ft:gpt-4o-2024-08-06:practice:");
        JobStatus last = views.getLast();
        assertThat(last.stage()).isInstanceOf(Stage.JobEnded.class);
        assertThat(last.curve().points()).isNotEmpty();
        assertThat(last.curve().memorisesFrom()).as("25 examples, 10 epochs").isPresent();
        assertThat(last.checkpoints()).hasSize(3);
        assertThat(last.events())
                .extracting(odai.dataset.JobEvent::message)
                .contains("The job has successfully completed");
        assertThat(views)
                .extracting(view -> view.stage().getClass().getSimpleName())
                .contains("Exporting", "Uploading", "Creating", "Following", "JobEnded");
    }

    @Test
    void aValidationPictureThatIsRefusedFailsTheJobInTheServicesWords() throws IOException {
        JobRecord job = Projects.done(submit(_ -> Set.of(Kind.FACE), new ArrayList<>()));
        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(ServiceMessages.lines(job.message(), 3)).containsExactly(1);
    }

    @Test
    void aServiceThatIsNotThereIsSaidSoAndLeavesAFailedJob() {
        JobOrder order =
                new JobOrder(practice, "http://127.0.0.1:9/v1", "gpt-4o-2024-08-06", 3, 42, "");
        Outcome<JobRecord> outcome = submission(order, new ArrayList<>()).run(true);
        assertThat(Projects.problem(outcome)).isInstanceOf(ServiceProblem.Unreachable.class);
        assertThat(curation.catalog().jobs().all())
                .extracting(JobRecord::state)
                .containsExactly(JobState.FAILED);
    }

    @Test
    void aRealTargetWithoutAKeyIsNeverAsked() {
        Target openai = Targets.byId("openai").orElseThrow();
        JobOrder order =
                new JobOrder(openai, "http://127.0.0.1:9/v1", "gpt-4o-2024-08-06", 3, 42, "");
        assertThat(submission(order, new ArrayList<>()).run(true))
                .isEqualTo(Outcome.failed(new ServiceProblem.NoKey("OpenAI")));
        assertThat(curation.catalog().jobs().all()).isEmpty();
    }

    private Outcome<JobRecord> submit(PracticeJudge judge, List<JobStatus> views)
            throws IOException {
        try (PracticeServer server = PracticeServer.start(0, judge, Clock.systemUTC(), MILLIS)) {
            return submission(
                            new JobOrder(
                                    practice, server.baseUrl(), "gpt-4o-2024-08-06", 10, 42, ""),
                            views)
                    .run(true);
        }
    }

    private Submission submission(JobOrder order, List<JobStatus> views) {
        var request =
                new JsonlExporter.Request(
                        practice,
                        SplitPlan.DEFAULT,
                        Inclusion.TRAINS,
                        JsonlExporter.Settings.DEFAULT);
        return new Submission(curation, order, request, ApiKey.NONE, views::add, Progress.NONE);
    }
}
