package odai.tuning.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import odai.catalog.Catalog;
import odai.curating.Curation;
import odai.dataset.Decision;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.exporting.JsonlExporter;
import odai.fixtures.Projects;
import odai.practice.PracticeFaults.Fault;
import odai.service.ApiKey;
import odai.targets.Targets;
import odai.tuning.JobOrder;
import odai.tuning.JobStatus;
import odai.tuning.Stage;
import odai.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Kills a process at each stage of its submission, and goes on with it in this one: one job comes
/// of it, from two files, and what the curator decided is still so.
@Timeout(180)
class SubmissionKillTest extends SubmissionCase {
    /// Where the process is killed.
    enum KillPoint {
        ASKING(view -> view.stage() instanceof Stage.CheckingAccess),
        EXPORTING(view -> view.stage() instanceof Stage.Exporting),
        BEFORE_THE_UPLOAD(view -> view.stage() instanceof Stage.Uploading),
        /// All of the first file is read, and its answer is not there.
        IN_THE_FIRST_FILE(view ->
                view.stage() instanceof Stage.Uploading it
                        && it.sent() > 0
                        && view.job().trainingFile() == null),
        BETWEEN_THE_FILES(view ->
                view.stage() instanceof Stage.Uploading && view.job().trainingFile() != null),
        IN_THE_SECOND_FILE(view ->
                view.stage() instanceof Stage.Uploading it
                        && it.sent() == it.total()
                        && view.job().validationFile() == null),
        AFTER_BOTH_FILES(view ->
                view.stage() instanceof Stage.Uploading && view.job().validationFile() != null),
        BEFORE_THE_JOB(view -> view.job().state() == JobState.CREATING),
        AFTER_A_LOST_ANSWER(view -> view.job().state() == JobState.UNCERTAIN);

        private final Predicate<JobStatus> reached;

        KillPoint(Predicate<JobStatus> reached) {
            this.reached = reached;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereverItIsKilledOneJobComesOfIt(KillPoint killPoint) throws Exception {
        server.faults()
                .plan(
                        CREATE,
                        killPoint == KillPoint.AFTER_A_LOST_ANSWER ? 1 : 0,
                        new Fault.HangUp(10));
        curation.close();
        Process child = child(killPoint);
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo(killPoint.name());
        } finally {
            child.toHandle().destroyForcibly();
            child.waitFor();
        }
        goneOnWith();
    }

    @Test
    void aJobThatAppearsAfterTheOneWhoAskedForItDiedIsFound() throws Exception {
        server.faults().plan(CREATE, 1, new Fault.LoseAnswerUnlisted(Duration.ofMinutes(9)));
        curation.close();
        Process child = child(KillPoint.AFTER_A_LOST_ANSWER);
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo(KillPoint.AFTER_A_LOST_ANSWER.name());
        } finally {
            child.toHandle().destroyForcibly();
            child.waitFor();
        }
        clock.at(Duration.ofMinutes(9).toMillis());
        goneOnWith();
    }

    private void goneOnWith() {
        curation = Curation.open(Projects.done(Catalog.open(folder())));
        assertThat(curation.catalog().examples().evidence().getLast().decision())
                .isEqualTo(Decision.EXCLUDE);
        List<JobRecord> left = UnfinishedJobs.of(curation.catalog());
        assertThat(left).hasSize(1);
        if (left.getFirst().state().askedFor()) {
            assertThat(curation.catalog().unanswered().of(left.getFirst().id())).isPresent();
        }
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(12));
        JobRecord job = Projects.done(submission(curation, later).resume(left.getFirst(), false));
        assertThat(job.id()).isEqualTo(left.getFirst().id());
        assertThat(jobsThere()).isEqualTo(1);
        assertThat(filesThere()).hasSize(2);
        assertThat(Projects.done(submission().resume(left.getFirst(), false))).isEqualTo(job);
        assertThat(jobsThere()).as("still").isEqualTo(1);
        assertThat(UnfinishedJobs.of(curation.catalog())).isEmpty();
    }

    private Process child(KillPoint killPoint) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SubmissionChild.class.getName(),
                        folder().toString(),
                        server.baseUrl(),
                        killPoint.name())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// Submits until it is where it is to be killed, says so, and waits for that.
    static final class SubmissionChild {
        private SubmissionChild() {}

        public static void main(String[] arguments) {
            KillPoint killPoint = KillPoint.valueOf(arguments[2]);
            var target = Targets.byId("compatible").orElseThrow();
            Curation curation = Curation.open(Projects.done(Catalog.open(Path.of(arguments[0]))));
            Projects.done(
                    new Submission(
                                    curation,
                                    new JobOrder(
                                            target, arguments[1], "gpt-4o-2024-08-06", 3, 42, ""),
                                    JsonlExporter.Request.of(curation, target),
                                    ApiKey.NONE,
                                    view -> {
                                        if (killPoint.reached.test(view)) {
                                            System.out.println(killPoint);
                                            while (true) {
                                                LockSupport.park();
                                            }
                                        }
                                    },
                                    Progress.NONE)
                            .run(false));
        }
    }
}
