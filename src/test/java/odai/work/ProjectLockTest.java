package odai.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import odai.fixtures.Projects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectLockTest {
    private static final String NAME = "submission.lock";

    @TempDir private Path temp;

    private Path project;
    private Path state;

    @BeforeEach
    void aProject() throws IOException {
        project = Files.createDirectory(temp.resolve("p.odai"));
        state = temp.resolve("state").resolve("locks");
    }

    private ProjectLock lock(Path name) {
        return new ProjectLock(name, ProjectLock.ProjectUse.SUBMISSION, state);
    }

    @Test
    void itLiesInTheProject() throws IOException {
        try (LockedFile held = Projects.done(lock(project).take())) {
            assertThat(held).isNotNull();
            assertThat(project.resolve(NAME)).isRegularFile();
            assertThat(state).doesNotExist();
            assertThat(lock(project).take()).isInstanceOf(Outcome.Failed.class);
            assertThat(state).as("taken is not the same as cannot be locked").doesNotExist();
        }
    }

    @Test
    void whereNothingCanBeLockedThereItLiesInTheStateFolderForEveryNameOfTheProject()
            throws IOException {
        Files.createDirectory(project.resolve(NAME));
        Path link = Files.createSymbolicLink(temp.resolve("link.odai"), project);
        try (LockedFile held = Projects.done(lock(project).take())) {
            assertThat(held).isNotNull();
            assertThat(lock(link).take()).isInstanceOf(Outcome.Failed.class);
        }
        LockedFile.letGo(Projects.done(lock(link).take()));
    }

    @Test
    void whereNothingCanBeLockedAtAllThatIsSaid() throws IOException {
        Files.createDirectory(project.resolve(NAME));
        Files.createDirectory(temp.resolve("state"));
        Files.createFile(state);
        assertThatThrownBy(() -> lock(project).take()).isInstanceOf(IOException.class);
    }
}
