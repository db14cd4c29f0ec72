package odai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import odai.Main;
import odai.fixtures.ChildProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Native libraries are unpacked to the temporary folder: its trouble is not the project's.
class TemporaryFolderTest {
    @TempDir private Path temp;

    @Test
    void aTemporaryFolderThatTakesNoLibraryIsNamedAndTheProjectIsNotCalledDamaged()
            throws Exception {
        String project = Told.project(temp, 1);
        Path gone = temp.resolve("gone");
        Path home = Files.createDirectories(temp.resolve("home"));
        String said =
                new ChildProgram(home)
                        .run(
                                "",
                                List.of("-Djava.io.tmpdir=" + gone),
                                Main.class,
                                "list",
                                project,
                                "--lang",
                                "en");
        assertThat(said)
                .contains("cannot be unpacked to " + gone)
                .contains("there is no such file or folder")
                .doesNotContain("catalog of")
                .doesNotContain("Exception")
                .endsWith("3");
    }
}
