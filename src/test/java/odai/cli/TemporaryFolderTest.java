package odai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import odai.Main;
import odai.fixtures.ChildProgram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Native libraries are unpacked to the temporary folder: its trouble is not the project's, and
/// where it takes none another folder does.
class TemporaryFolderTest {
    private static final String NATIVE = "odai-curator/native";

    @TempDir private Path temp;

    private String project;
    private Path gone;
    private Path home;

    @BeforeEach
    void aProject() throws IOException {
        project = Told.project(temp, 1);
        gone = temp.resolve("gone");
        home = Files.createDirectories(temp.resolve("home"));
    }

    private String said(String... arguments) throws Exception {
        return new ChildProgram(home)
                .run("", List.of("-Djava.io.tmpdir=" + gone), Main.class, arguments);
    }

    private static void block(Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        Files.createFile(folder);
    }

    @Test
    void whereItTakesNoneTheCacheFolderDoesAndWhatOthersLeftThereLongAgoIsSwept() throws Exception {
        Path cache = Files.createDirectories(home.resolve("cache").resolve(NATIVE));
        Path old = Files.createFile(cache.resolve("old.so"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Path busy = Files.createFile(cache.resolve("busy.so"));
        assertThat(said("list", project)).contains("odai-0").endsWith(" 0");
        assertThat(said("screen", project))
                .as("one library makes a folder there in any case")
                .contains("cannot be unpacked to " + gone);
        assertThat(old).doesNotExist();
        assertThat(busy).exists();
        assertThat(gone).doesNotExist();
    }

    @Test
    void orElseTheStateFolder() throws Exception {
        block(home.resolve("cache").resolve(NATIVE));
        assertThat(said("list", project)).contains("odai-0").endsWith(" 0");
        assertThat(home.resolve("state").resolve(NATIVE)).isDirectory();
    }

    @Test
    void whereNoFolderTakesOneItIsNamedAndTheProjectIsNotCalledDamaged() throws Exception {
        block(home.resolve("cache").resolve(NATIVE));
        block(home.resolve("state").resolve(NATIVE));
        assertThat(said("list", project, "--lang", "en"))
                .contains("cannot be unpacked to " + gone)
                .contains("there is no such file or folder")
                .doesNotContain("catalog of")
                .doesNotContain("Exception")
                .endsWith("3");
    }
}
