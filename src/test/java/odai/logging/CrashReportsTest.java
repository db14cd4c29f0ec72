package odai.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashReportsTest {
    @TempDir private Path temp;

    private Path report(String name, String line) throws IOException {
        return Files.writeString(
                temp.resolve(name), "#\n# SIGSEGV\n#\n" + line + "\nnative: \u00e3\u0080\n");
    }

    @Test
    void ourReportsAreMovedToTheStateFolderAndNobodyElses() throws IOException {
        Path state = temp.resolve("state");
        report("hs_err_pid1.log", "Command Line: -Xms96m odai.Main screen p.odai");
        Path image = report("hs_err_pid2.log", "java_command: odai.Main list p.odai");
        Path theirs = report("hs_err_pid3.log", "Command Line: com.example.Main");
        Path named = report("other.log", "Command Line: odai.Main");
        CrashReports.collect(temp, state);
        assertThat(state.resolve("hs_err_pid1.log")).content().contains("SIGSEGV");
        assertThat(state.resolve("hs_err_pid2.log")).isRegularFile();
        assertThat(image).doesNotExist();
        assertThat(theirs).exists();
        assertThat(named).exists();
    }

    @Test
    void aLinkIsNotMoved() throws IOException {
        Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
        Path report = report("real", "java_command: odai.Main");
        Files.createSymbolicLink(elsewhere.resolve("hs_err_pid9.log"), report);
        CrashReports.collect(elsewhere, temp.resolve("state"));
        assertThat(temp.resolve("state")).doesNotExist();
    }

    @Test
    void aFolderThatIsNotThereIsNoTrouble() {
        CrashReports.collect(temp.resolve("absent"), temp.resolve("state"));
        assertThat(temp.resolve("state")).doesNotExist();
    }
}
