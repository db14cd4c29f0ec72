package odai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import odai.catalog.Catalog;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.dataset.JobTrail;
import odai.fixtures.FailingJobs;
import odai.fixtures.Jobs;
import odai.fixtures.Projects;
import odai.fixtures.ScriptedService;
import odai.practice.PracticeServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

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
            catalog.trails().put(job.id(), JobTrail.first(baseUrl));
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
                catalog.trails().put(was.id(), JobTrail.first(service.baseUrl()));
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
