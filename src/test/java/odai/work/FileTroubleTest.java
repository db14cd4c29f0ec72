package odai.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTroubleTest {
    @TempDir private Path temp;

    @FunctionalInterface
    private interface FileAttempt {
        void run() throws IOException;
    }

    private static String detail(FileAttempt fileAttempt) {
        try {
            fileAttempt.run();
            return "";
        } catch (IOException e) {
            return FileTrouble.detail(e);
        }
    }

    @Test
    void whatTheFileSystemThrowsIsToldWithoutThePath() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");
        assertThat(detail(() -> Files.createDirectories(file))).isEqualTo("in-the-way");
        assertThat(detail(() -> Files.createDirectories(file.resolve("under"))))
                .isEqualTo("not-a-folder");
        assertThat(detail(() -> Files.list(file).close())).isEqualTo("not-a-folder");
        assertThat(detail(() -> Files.readString(temp.resolve("none")))).isEqualTo("not-there");
        assertThat(FileTrouble.detail(new AccessDeniedException("/p"))).isEqualTo("access-denied");
    }

    @Test
    void theSystemsOwnWordsAreKept() {
        assertThat(FileTrouble.detail(new FileSystemException("/p", null, "Too many links")))
                .isEqualTo("Too many links");
        assertThat(FileTrouble.detail(new IOException("broken"))).isEqualTo("broken");
    }
}
