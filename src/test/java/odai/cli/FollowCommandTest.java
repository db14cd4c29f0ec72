package odai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import odai.catalog.Catalog;
import odai.curating.Curation;
import odai.dataset.Inclusion;
import odai.dataset.JobLineage;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.fixtures.FailingJobs;
import odai.fixtures.Jobs;
import odai.fixtures.Projects;
import odai.fixtures.ScriptedService;
import odai.practice.PracticeServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class FollowCommandTest {
    @TempDir private Path temp;

    private String project = "";

    @BeforeEach
    void importing() {
        project = Told.project(temp, 30);
    }

    private void stored(String remote, String baseUrl) {
        try (Catalog catalog = Projects.done(Catalog.open(Path.of(project)))) {
            JobRecord job = catalog.jobs().add(Jobs.in(JobState.RUNNING, remote));
            catalog.trails().put(job.id(), JobLineage.first(baseUrl));
        }
    }

    @Test
    void aSubmissionThatWaitsTellsWhatTheServiceSaysAndWhatItSkipped() {
        Told told = Told.done("submit", project, "--epochs", "1", "--wait", "--json");
        assertThat(told.err())
                .contains("Fine-tuning job started")
                .contains(": running")
                .contains("Practice skipped 0 of 27 lines of the training file, as expected.")
                .doesNotContain("Step 1/");
        assertThat(told.json().path("status").asText()).isEqualTo("succeeded");
    }

    @Test
    void severalJobsAreFollowedAtOnceToTheirEnds() throws IOException {
        try (ScriptedService service = new ScriptedService()) {
            for (String id : List.of("ftjob-1", "ftjob-2")) {
                String job = "GET /v1/fine_tuning/jobs/" + id;
                service.on(job, 200, ScriptedService.job(id, "running", "file-1"))
                        .on(job, 200, ScriptedService.job(id, "succeeded", "file-1"))
                        .on(
                                job + "/events",
                                200,
                                ScriptedService.list(
                                        FailingJobs.event("e-" + id, 1, "Hello " + id)))
                        .on(job + "/checkpoints", 200, ScriptedService.list());
                stored(id, service.baseUrl());
            }
            Told told = Told.done("jobs", project, "--follow", "--json");
            assertThat(told.rows())
                    .extracting(row -> row.path("status").asText())
                    .containsExactly("succeeded", "succeeded");
            assertThat(told.err()).contains("Hello ftjob-1").contains("Hello ftjob-2");
        }
    }

    @Test
    void aJobThatCannotBeFollowedMakesTheCommandFailAndTheListIsPrintedAllTheSame() {
        try (Catalog catalog = Projects.done(Catalog.open(Path.of(project)))) {
            catalog.jobs().add(Jobs.of("gone-with-the-wind", JobState.RUNNING, "ftjob-1"));
        }
        Told told = Told.by("jobs", project, "--follow");
        assertThat(told.code()).isEqualTo(Cli.FAILED);
        assertThat(told.err()).contains("gone-with-the-wind");
        assertThat(told.out()).contains("ftjob-1  running");
    }

    @Test
    void aSimulationThatIsGoneIsCancelled() throws IOException {
        String gone;
        try (PracticeServer server =
                PracticeServer.start(0, _ -> Set.of(), Clock.systemUTC(), 60_000)) {
            gone = server.baseUrl();
        }
        stored("ftjob-1", gone);
        assertThat(Told.done("jobs", project, "--follow", "--json").json().path("status").asText())
                .isEqualTo("cancelled");
    }

    @Test
    void aListWithoutFollowAsksNobody() throws IOException {
        try (ScriptedService service = new ScriptedService()) {
            stored("ftjob-1", service.baseUrl());
            assertThat(Told.done("jobs", project).out()).contains("ftjob-1  running");
            assertThat(service.asked("GET /v1/fine_tuning/jobs/ftjob-1")).isZero();
        }
    }

    /// Stored as running at that service, which says so after it was asked.
    private void said(ScriptedService service, String wish, String state) {
        String job = "/v1/fine_tuning/jobs/ftjob-1";
        service.on("POST " + job + "/" + wish, 200, ScriptedService.job("ftjob-1", state, "f"))
                .on("GET " + job, 200, ScriptedService.job("ftjob-1", state, "f"))
                .on("GET " + job + "/events", 200, ScriptedService.list())
                .on("GET " + job + "/checkpoints", 200, ScriptedService.list());
        stored("ftjob-1", service.baseUrl());
    }

    @ParameterizedTest
    @CsvSource({
        "pause, paused, 0",
        "pause, running, 3",
        "resume, running, 0",
        "resume, paused, 3",
        "cancel, cancelled, 0",
        "cancel, succeeded, 3"
    })
    void aWishIsAskedOfTheServiceOnceAndWhatItSaysThenCounts(String wish, String state, int code)
            throws IOException {
        try (ScriptedService service = new ScriptedService()) {
            said(service, wish, state);
            Told told = Told.by("jobs", project, "--" + wish, "ftjob-1");
            assertThat(told.code()).as(told.err()).isEqualTo(code);
            assertThat(told.out()).contains("ftjob-1  " + state);
            assertThat(service.asked("POST /v1/fine_tuning/jobs/ftjob-1/" + wish)).isEqualTo(1);
        }
    }

    @Test
    void aRealJobIsNotCancelledWithoutAYes() throws IOException {
        try (ScriptedService service = new ScriptedService()) {
            said(service, "cancel", "cancelled");
            try (Catalog catalog = Projects.done(Catalog.open(Path.of(project)))) {
                JobRecord job = catalog.jobs().add(Jobs.of("compatible", JobState.RUNNING, "real"));
                catalog.trails().put(job.id(), JobLineage.first(service.baseUrl()));
            }
            Told told = Told.by("jobs", project, "--cancel", "real");
            assertThat(told.code()).isEqualTo(Cli.WRONG_USE);
            assertThat(told.err()).contains("Cancelling ends the job").contains("--yes");
            assertThat(service.asked("POST /v1/fine_tuning/jobs/real/cancel")).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pause", "resume", "cancel"})
    void anEndedJobIsLeftAsItEnded(String wish) {
        try (Catalog catalog = Projects.done(Catalog.open(Path.of(project)))) {
            JobRecord job = catalog.jobs().add(Jobs.in(JobState.SUCCEEDED, "ftjob-1"));
            catalog.trails().put(job.id(), JobLineage.first("http://127.0.0.1:9/v1"));
        }
        Told told = Told.by("jobs", project, "--" + wish, "ftjob-1");
        assertThat(told.code()).isEqualTo(Cli.WRONG_USE);
        assertThat(told.err()).contains("ftjob-1 has ended (succeeded)").hasLineCount(1);
        assertThat(Told.by(Locale.JAPANESE, "jobs", project, "--" + wish, "ftjob-1").err())
                .contains("ジョブ ftjob-1 は終了しています(succeeded)");
        assertThat(Told.done("jobs", project).out()).contains("ftjob-1  succeeded");
    }

    @Test
    void aServiceThatCannotBeReachedIsSaidAndTheJobStaysAsItWas() {
        try (Catalog catalog = Projects.done(Catalog.open(Path.of(project)))) {
            JobRecord job = catalog.jobs().add(Jobs.of("compatible", JobState.RUNNING, "real"));
            catalog.trails().put(job.id(), JobLineage.first("http://127.0.0.1:9/v1"));
        }
        Told told = Told.by("jobs", project, "--cancel", "real", "--yes");
        assertThat(told.code()).isEqualTo(Cli.FAILED);
        assertThat(told.err()).contains("127.0.0.1 cannot be reached").hasLineCount(1);
        assertThat(Told.done("jobs", project).out()).contains("real  running");
    }

    @Test
    void oneWishAtATimeOfAJobThatIsThere() {
        Told two = Told.by("jobs", project, "--pause", "a", "--cancel", "b");
        assertThat(two.code()).isEqualTo(Cli.WRONG_USE);
        Told none = Told.by("jobs", project, "--pause", "ftjob-none");
        assertThat(none.code()).isEqualTo(Cli.WRONG_USE);
        assertThat(none.err()).contains("no job ftjob-none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--follow", "--curve ftjob-1", "--curve ftjob-1 --csv"})
    void aWishIsNotMixedWithALookAtTheJob(String look) throws IOException {
        try (ScriptedService service = new ScriptedService()) {
            said(service, "pause", "paused");
            String words = "jobs " + project + " --pause ftjob-1 " + look;
            Told told = Told.by(words.split(" "));
            assertThat(told.code()).isEqualTo(Cli.WRONG_USE);
            assertThat(told.err()).startsWith("Either --pause").hasLineCount(1);
            assertThat(told.out()).isEmpty();
            assertThat(service.asked("POST /v1/fine_tuning/jobs/ftjob-1/pause")).isZero();
        }
    }

    @Test
    void aWishIsAnsweredInTheFormThatIsAskedFor() throws IOException {
        try (ScriptedService service = new ScriptedService()) {
            said(service, "pause", "paused");
            Told told = Told.done("jobs", project, "--pause", "ftjob-1", "--json");
            assertThat(told.json().path("status").asText()).isEqualTo("paused");
        }
    }

    @Test
    void whoDoesNotStayCannotRepair() {
        String[] order = {"submit", project, "--target", "openai", "--repair", "2", "--yes"};
        Told told = Told.by(order);
        assertThat(told.code()).isEqualTo(Cli.WRONG_USE);
        assertThat(told.err()).startsWith("--repair needs --wait").hasLineCount(1);
    }

    @Test
    void aJobThatWasNeverMadeHasNoIdAndATunedModelIsNamed() {
        try (Catalog catalog = Projects.done(Catalog.open(Path.of(project)))) {
            catalog.jobs().add(Jobs.in(JobState.UPLOADING, null));
        }
        Told submitted = Told.done("submit", project, "--epochs", "1", "--seed", "7");
        assertThat(submitted.out().lines().toList().getLast()).endsWith(": succeeded.");
        List<String> lines = Told.done("jobs", project).out().lines().toList();
        assertThat(lines.getFirst()).contains("succeeded  practice").contains("→ ft:");
        assertThat(lines.getLast()).startsWith("(no job)  uploading").doesNotContain("null");
    }

    @Test
    void howItIsDealtAndWhatIsSentAreSaidToTheProjectAsInTheWindow() {
        Told told =
                Told.done(
                        "submit",
                        project,
                        "--epochs",
                        "1",
                        "--seed",
                        "7",
                        "--validation",
                        "0.2",
                        "--send",
                        "trains-and-review",
                        "--json");
        assertThat(told.json().path("seed").asLong()).isEqualTo(7);
        assertThat(told.json().path("validation").asInt()).isEqualTo(6);
        assertThat(told.json().path("simulation").asBoolean()).isTrue();
        assertThat(told.err()).contains("A simulation on this machine");
        try (Curation curation = Curation.open(Projects.done(Catalog.open(Path.of(project))))) {
            assertThat(curation.settings().splitPlan().seed()).isEqualTo(7);
            assertThat(curation.settings().inclusion()).isEqualTo(Inclusion.TRAINS_AND_REVIEW);
        }
        assertThat(Told.by("submit", project, "--send", "some").code()).isEqualTo(Cli.WRONG_USE);
        assertThat(Told.by("submit", project, "--validation", "1").code()).isEqualTo(Cli.WRONG_USE);
    }

    @Test
    void aKeyThatIsMissingIsAskedForWhereACommandCanFindIt() {
        stored("ftjob-1", "https://service.invalid/v1");
        try (Catalog catalog = Projects.done(Catalog.open(Path.of(project)))) {
            JobRecord job = catalog.jobs().add(Jobs.of("compatible", JobState.RUNNING, "real"));
            catalog.trails().put(job.id(), JobLineage.first("https://service.invalid/v1"));
        }
        Told told = Told.by("jobs", project, "--pause", "real");
        assertThat(told.code()).isEqualTo(Cli.FAILED);
        assertThat(told.err())
                .contains("ODAI_API_KEY")
                .contains("odai keys compatible --save")
                .doesNotContain("panel");
    }

    @Test
    void howManyEpochsATargetTakesIsTheTargets() {
        Told told = Told.by("submit", project, "--target", "azure", "--epochs", "many");
        assertThat(told.code()).isEqualTo(Cli.WRONG_USE);
        assertThat(told.err()).contains("a number from 1 to 50");
    }

    @Test
    void aNegativeNumberOfRepairsIsWrongUse() {
        assertThat(Told.by("submit", project, "--repair", "-1").code()).isEqualTo(Cli.WRONG_USE);
        assertThat(Told.by("submit", project, "--repair", "x").code()).isEqualTo(Cli.WRONG_USE);
    }

    @Test
    void aCurveThatAnEarlierVersionKnewFromEventsIsCompletedWhereTheServiceIsAskedAnyway()
            throws IOException {
        String job = "GET /v1/fine_tuning/jobs/ftjob-9";
        try (ScriptedService service = new ScriptedService()) {
            service.on(job, 200, ScriptedService.jobWithResult("ftjob-9", "file-1", "file-r"))
                    .on("GET /v1/files/file-r/content", 200, "step,train_loss\n1,2.0\n2,1.0\n");
            try (Catalog catalog = Projects.done(Catalog.open(Path.of(project)))) {
                var was = catalog.jobs().add(Jobs.of("compatible", JobState.SUCCEEDED, "ftjob-9"));
                catalog.trails().put(was.id(), JobLineage.first(service.baseUrl()));
            }
            String[] listing = {"jobs", project, "--curve", "ftjob-9", "--csv"};
            assertThat(Told.done(listing).out().lines()).hasSize(1);
            assertThat(service.asked(job)).isZero();
            for (int time = 0; time < 2; time++) {
                Told told = Told.done("jobs", project, "--follow", "--curve", "ftjob-9", "--csv");
                assertThat(told.out().lines()).as("a header and two steps").hasSize(3);
            }
            assertThat(service.asked(job)).isEqualTo(1);
        }
    }
}
