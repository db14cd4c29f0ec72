package odai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import odai.Main;
import odai.catalog.Catalog;
import odai.dataset.JobLineage;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.fixtures.ChildProgram;
import odai.fixtures.DataSet;
import odai.fixtures.Jobs;
import odai.fixtures.Projects;
import odai.fixtures.ReadOnlyFolder;
import odai.fixtures.ScriptedService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A project where nothing can be written, as on a read-only drive.
class ReadOnlyProjectTest {
    @TempDir private Path temp;

    private String project = "";

    @BeforeEach
    void aProject() {
        project = Told.project(temp, 12);
        Told.done("decide", project, "odai-3", "exclude");
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        Path home = Files.createDirectories(temp.resolve("home"));
        return new ChildProgram(home).run("", List.of(), Main.class, arguments);
    }

    @Test
    void nothingIsAskedOfAServiceWhoseAnswerCouldNotBeKept() throws Exception {
        try (ScriptedService service = new ScriptedService()) {
            try (Catalog catalog = Projects.done(Catalog.open(Path.of(project)))) {
                JobRecord job =
                        catalog.jobs().add(Jobs.of("compatible", JobState.RUNNING, "ftjob-1"));
                catalog.trails().put(job.id(), JobLineage.first(service.baseUrl()));
            }
            try (ReadOnlyFolder _ = ReadOnlyFolder.make(Path.of(project))) {
                assertThat(run("jobs", project, "--lang", "en"))
                        .contains("ftjob-1  running")
                        .endsWith("0");
                for (List<String> changing :
                        List.of(
                                List.of("jobs", project, "--follow"),
                                List.of("jobs", project, "--cancel", "ftjob-1", "--yes"),
                                List.of("files", project, "--delete"),
                                List.of("fit", project, "--apply"))) {
                    String said = run(changing.toArray(String[]::new));
                    assertThat(said).as(changing.toString()).contains(project).endsWith("3");
                    assertThat(said.lines().filter(it -> it.contains(project))).hasSize(1);
                }
            }
            assertThat(service.asked("GET /v1/fine_tuning/jobs/ftjob-1")).isZero();
            assertThat(service.asked("POST /v1/fine_tuning/jobs/ftjob-1/cancel")).isZero();
        }
    }

    @Test
    void itCanBeLookedAtAndExportedButNotChanged() throws Exception {
        try (ReadOnlyFolder _ = ReadOnlyFolder.make(Path.of(project))) {
            assertThat(run("list", project, "--lang", "en"))
                    .contains("odai-3\texcluded")
                    .contains("odai-11\ttrains")
                    .endsWith("0");
            assertThat(run("preview", project, "--lang", "en")).endsWith("0");
            assertThat(run("repair", project, "--lang", "en")).as("it is sound").endsWith("0");
            String out = temp.resolve("out").toString();
            assertThat(run("export", project, out, "--lang", "en")).endsWith("0");
            assertThat(temp.resolve("out").resolve("train.jsonl")).exists();
            for (List<String> changing :
                    List.of(
                            List.of("decide", project, "odai-4", "exclude"),
                            List.of("flag", project, "odai-4", "face", "confirmed"),
                            List.of("screen", project),
                            List.of("submit", project),
                            List.of("relocate", project, temp.resolve("set").toString()),
                            List.of(
                                    "import",
                                    DataSet.of(temp.resolve("set"), 13).write().toString(),
                                    project))) {
                String said = run(changing.toArray(String[]::new));
                assertThat(said).as(changing.toString()).contains(project).endsWith("3");
                assertThat(said.lines().filter(it -> it.contains(project))).hasSize(1);
            }
        }
        assertThat(temp.resolve("home").resolve("cache")).isDirectory();
    }
}
