package odai.tuning.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import odai.catalog.Catalog;
import odai.curating.Curation;
import odai.dataset.Decision;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.exporting.JsonlExporter;
import odai.fixtures.Projects;
import odai.practice.PracticeFaults;
import odai.service.ApiKey;
import odai.service.PollBackoff;
import odai.service.openai.OpenAiService;
import odai.tuning.JobControl;
import odai.tuning.JobStatus;
import odai.tuning.Stage;
import odai.tuning.following.JobFollower;
import odai.work.Outcome;
import odai.work.Progress;
import odai.work.ProjectProblem;
import odai.work.ServiceProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What happens around a submission: another window, a clock that moves, an export that cannot be
/// written.
@Timeout(120)
class SubmissionSurvivalTest extends SubmissionCase {
    @Test
    void whereTheProjectCannotBeLockedItIsSubmittedAndWhatIsLeftIsOffered() throws IOException {
        Files.createDirectory(folder().resolve("submission.lock"));
        server.faults().plan(CREATE, 1, PracticeFaults.error(500, "", "oh"));
        assertThat(Projects.problem(submission().run(false)))
                .isInstanceOf(ServiceProblem.AnswerLost.class);
        assertThat(UnfinishedJobs.of(curation.catalog())).containsExactly(stored());
        try (SubmissionLock _ = SubmissionLock.take(folder()).orElseThrow()) {
            assertThat(SubmissionLock.take(folder())).as("one at a time there too").isEmpty();
            assertThat(Projects.problem(submission().run(false)))
                    .isInstanceOf(ProjectProblem.Submitting.class);
        }
    }

    @Test
    void twoWindowsOnOneProjectMakeOneJobAtATime() {
        List<Outcome<JobRecord>> second = new ArrayList<>();
        try (Curation other = Curation.open(Projects.done(Catalog.open(folder())))) {
            Submission first =
                    watched(view -> {
                        if (view.stage() instanceof Stage.Uploading && second.isEmpty()) {
                            second.add(submission(other).run(false));
                            assertThat(UnfinishedJobs.of(other.catalog()))
                                    .as("what another window does is not unfinished")
                                    .isEmpty();
                            other.decide(List.of(12L), Decision.KEEP);
                        }
                    });
            Projects.done(first.run(false));
            assertThat(Projects.problem(second.getFirst()))
                    .isInstanceOf(ProjectProblem.Submitting.class);
            assertThat(jobsThere()).isEqualTo(1);
            assertThat(other.catalog().jobs().all()).hasSize(1);
            assertThat(curation.catalog().examples().evidence(List.of(12L)).getFirst().decision())
                    .as("what was decided there is kept")
                    .isEqualTo(Decision.KEEP);
            Projects.done(submission(other).run(false));
            assertThat(jobsThere()).as("afterwards it is that window's turn").isEqualTo(2);
        }
    }

    @Test
    void aClockThatStandsStillOrGoesBackMixesUpNothing() {
        Instant noon = Instant.parse("2026-11-26T12:00:00Z");
        List<JobRecord> made = new ArrayList<>();
        for (Clock now :
                List.of(
                        Clock.fixed(noon, ZoneOffset.UTC),
                        Clock.fixed(noon, ZoneOffset.UTC),
                        Clock.fixed(noon.minus(Duration.ofDays(400)), ZoneOffset.UTC))) {
            made.add(Projects.done(at(now).run(false)));
        }
        assertThat(made).extracting(JobRecord::exportFolder).doesNotHaveDuplicates();
        assertThat(made).extracting(JobRecord::trainingFile).doesNotHaveDuplicates();
        assertThat(curation.catalog().jobs().all())
                .as("newest first, whatever the clock said")
                .extracting(JobRecord::id)
                .containsExactly(made.get(2).id(), made.get(1).id(), made.get(0).id());
        assertThat(jobsThere()).isEqualTo(3);
    }

    @Test
    void aJobIsFollowedToItsEndByAClockThatLeaps() {
        JobRecord job = Projects.done(submission().run(false));
        clock.at(10_000);
        try (OpenAiService client = new OpenAiService(server.baseUrl(), "", ApiKey.NONE)) {
            PollBackoff quick = new PollBackoff(Duration.ofMillis(1), Duration.ofMillis(2), 1.5);
            JobRecord last =
                    new JobFollower(
                                    curation.catalog(),
                                    job.id(),
                                    quick,
                                    new LeapingClock().withZone(ZoneOffset.UTC))
                            .follow(client, views::add, new JobControl());
            assertThat(last.state()).isEqualTo(JobState.SUCCEEDED);
        }
    }

    @Test
    void anExportThatCannotBeWrittenSendsNothingAndCanBeOrderedAgain() throws IOException {
        Path exports = curation.catalog().exports();
        assertThat(exports).doesNotExist();
        Files.writeString(exports, "a file where the folder should be");
        Projects.problem(submission().run(false));
        assertThat(stored().state()).isEqualTo(JobState.FAILED);
        assertThat(filesThere()).isEmpty();
        Files.delete(exports);
        Projects.done(submission().run(false));
        assertThat(jobsThere()).isEqualTo(1);
    }

    private Submission at(Clock now) {
        return new Submission(
                curation,
                order(server.baseUrl()),
                JsonlExporter.Request.of(curation, target),
                ApiKey.NONE,
                views::add,
                Progress.NONE,
                now);
    }

    private Submission watched(Consumer<JobStatus> watcher) {
        return new Submission(
                curation,
                order(server.baseUrl()),
                JsonlExporter.Request.of(curation, target),
                ApiKey.NONE,
                watcher,
                Progress.NONE);
    }

    /// A day on, two days back, and so on.
    private static final class LeapingClock implements InstantSource {
        private Instant now = Instant.parse("2026-11-26T12:00:00Z");
        private long days = 1;

        @Override
        public Instant instant() {
            now = now.plus(Duration.ofDays(days));
            days = days > 0 ? -days - 1 : -days + 1;
            return now;
        }
    }
}
