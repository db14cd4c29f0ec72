package odai.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import odai.dataset.Change;
import odai.dataset.Decision;
import odai.fixtures.FullProject;
import odai.fixtures.Projects;
import odai.work.LockedFile;
import odai.work.Outcome;
import odai.work.ProjectProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A catalog that somebody has open would go on being written under its other name.
class RepairInUseTest {
    @TempDir private Path temp;

    private Path project;

    @BeforeEach
    void aProject() {
        project = FullProject.below(temp);
    }

    private Process other(String what) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherUser.class.getName(),
                        project.toString(),
                        what)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(project)) {
            return files.map(it -> it.getFileName().toString())
                    .filter(it -> !it.endsWith(".lock") && !it.endsWith("-shm"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"window.lock, the other", "submission.lock, the other", "catalog, ''"})
    void whatAnotherProgramUsesIsLeftAlone(String what, String holder) throws Exception {
        Process other = other(what);
        try (BufferedReader said = other.inputReader()) {
            assertThat(said.readLine()).isEqualTo("has it");
            List<String> before = names();
            assertThat(Repair.prepare(project))
                    .isEqualTo(
                            Outcome.failed(
                                    new ProjectProblem.OpenElsewhere(project.toString(), holder)));
            assertThat(names()).isEqualTo(before);
        } finally {
            other.destroy();
            other.waitFor();
        }
        Projects.done(Repair.prepare(project)).close();
    }

    @Test
    void aWindowThatIsJustClosingItHereIsWaitedFor() throws Exception {
        LockedFile window = LockedFile.take(project.resolve("window.lock"), "").orElseThrow();
        FutureTask<Outcome<Repair>> task = new FutureTask<>(() -> Repair.prepare(project));
        Thread thread = Thread.ofPlatform().start(task);
        try (Catalog catalog = Projects.done(Catalog.open(project))) {
            while (thread.getState() != Thread.State.TIMED_WAITING) {
                assertThat(task.isDone()).as("while it is still being written").isFalse();
                Thread.onSpinWait();
            }
            catalog.decisions().apply(new Change.Decided(List.of(2L), Decision.KEEP));
            catalog.whenClosed(() -> letGo(window));
        }
        try (Repair repair = Projects.done(task.get())) {
            repair.finish();
        }
        try (Catalog catalog = Projects.done(Catalog.open(project))) {
            assertThat(catalog.decisions().undo().orElseThrow().ids()).containsExactly(2L);
        }
    }

    private static void letGo(LockedFile file) {
        try {
            file.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whileItIsRepairedNobodyElseHasIt() throws Exception {
        try (Repair _ = Projects.done(Repair.prepare(project))) {
            assertThat(LockedFile.take(project.resolve("window.lock"), "")).isEmpty();
            assertThat(LockedFile.take(project.resolve("submission.lock"), "")).isEmpty();
        }
        LockedFile.take(project.resolve("window.lock"), "").orElseThrow().close();
    }
}
