package odai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import odai.fixtures.Projects;
import odai.work.LockedFile;
import odai.work.Outcome;
import odai.work.ProjectProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneWindowTest {
    @TempDir private Path temp;

    private final List<Process> others = new ArrayList<>();
    private Path project;
    private Path state;

    @BeforeEach
    void aProject() throws IOException {
        project = Files.createDirectories(temp.resolve("p.odai"));
        state = temp.resolve("state");
    }

    @AfterEach
    void end() throws InterruptedException {
        for (Process other : others) {
            kill(other);
        }
    }

    private static void kill(Process other) throws InterruptedException {
        other.destroyForcibly();
        other.waitFor();
    }

    private OneWindow windows() {
        return new OneWindow(state, 20_000);
    }

    /// Another process, once it has said something.
    private BufferedReader other(String first, String... more) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                OtherWindow.class.getName(),
                                state.toString(),
                                project.toString()));
        command.addAll(List.of(more));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        others.add(process);
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        assertThat(said.readLine()).startsWith(first);
        return said;
    }

    private void release(Outcome<Runnable> claim) {
        Projects.done(claim).run();
    }

    @Test
    void whoeverOpensItASecondTimeIsBroughtToTheFirstByAnyOfItsNames() throws IOException {
        BufferedReader said = other("claimed");
        Path link = Files.createSymbolicLink(temp.resolve("link.odai"), project);
        for (Path name :
                List.of(
                        project,
                        link,
                        temp.resolve("x").resolve("..").resolve("p.odai"),
                        Path.of("").toAbsolutePath().relativize(project))) {
            assertThat(Projects.problem(windows().claim(name)))
                    .isEqualTo(new ProjectProblem.OpenInWindow(name.toString()));
            assertThat(said.readLine()).isEqualTo("shown");
            assertThat(windows().elsewhere(name)).isTrue();
            assertThat(said.readLine()).isEqualTo("shown");
        }
        try (var asked = Files.list(state.resolve("windows"))) {
            assertThat(asked).as("nothing is left behind").isEmpty();
        }
    }

    @Test
    void aKilledWindowKeepsNobodyOut() throws IOException, InterruptedException {
        other("claimed");
        kill(others.getFirst());
        assertThat(windows().elsewhere(project)).isFalse();
        release(windows().claim(project));
    }

    @Test
    void aWindowThatDoesNotAnswerIsNamed() throws IOException {
        other("claimed", "deaf");
        assertThat(Projects.problem(new OneWindow(state, 100).claim(project)))
                .isInstanceOfSatisfying(
                        ProjectProblem.OpenElsewhere.class,
                        it ->
                                assertThat(it.holder())
                                        .contains(
                                                System.getProperty("user.name"),
                                                Long.toString(others.getFirst().pid())));
        try (var asked = Files.list(state.resolve("windows"))) {
            assertThat(asked).as("it is not shown later, out of the blue").isEmpty();
        }
    }

    @Test
    void aWindowThatCannotBeAskedIsStillThere() throws IOException {
        Files.createFile(state);
        other("claimed", "deaf");
        assertThat(Projects.problem(windows().claim(project)))
                .isInstanceOf(ProjectProblem.OpenElsewhere.class);
    }

    @Test
    void tryingToHaveItDoesNotLetGoOfIt() throws IOException {
        Outcome<Runnable> mine = windows().claim(project);
        Path lock = project.resolve("window.lock");
        assertThat(LockedFile.take(lock, "")).isEmpty();
        assertThat(LockedFile.note(lock)).isEmpty();
        other("Failed");
        release(mine);
        other("claimed");
    }

    @Test
    void aWindowThatIsJustClosingHereIsWaitedFor() throws IOException {
        Outcome<Runnable> closing = windows().claim(project);
        CompletableFuture<Outcome<Runnable>> next =
                CompletableFuture.supplyAsync(() -> windows().claim(project));
        assertThat(LockedFile.here(project.resolve("window.lock"))).isTrue();
        release(closing);
        release(next.join());
    }

    @Test
    void whereNothingCanBeLockedInTheProjectTheStateFolderWillDo() throws IOException {
        Files.createDirectory(project.resolve("window.lock"));
        Outcome<Runnable> mine = windows().claim(project);
        try (var locks = Files.list(state.resolve("windows"))) {
            assertThat(locks).singleElement().asString().endsWith(".lock");
        }
        release(mine);
        other("claimed");
        assertThat(Projects.problem(windows().claim(project)))
                .isInstanceOf(ProjectProblem.OpenInWindow.class);
    }

    @Test
    void aHomeOfAnyLengthWillDo() throws IOException {
        state = temp.resolve("h".repeat(200)).resolve("o".repeat(200));
        BufferedReader said = other("claimed");
        assertThat(windows().elsewhere(project)).isTrue();
        assertThat(said.readLine()).isEqualTo("shown");
    }
}
