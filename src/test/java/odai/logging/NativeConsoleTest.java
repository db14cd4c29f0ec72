package odai.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Logger;
import odai.fixtures.ByteArrays;
import odai.fixtures.Formats;
import odai.images.Decoded;
import odai.images.ImageDecoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class NativeConsoleTest {
    @TempDir private Path temp;

    /// Has a native library complain, and then writes to the console itself.
    static final class ComplainingChild {
        private ComplainingChild() {}

        public static void main(String[] arguments) {
            if (arguments[1].equals("quiet") && !NativeConsole.toFile(Path.of(arguments[0]))) {
                System.exit(2);
            }
            byte[] jpeg = Formats.jpeg();
            jpeg = ByteArrays.insert(jpeg, jpeg.length - 2, new byte[] {1, 2, 3, 4, 5});
            ImageDecoder decoder = new ImageDecoder();
            boolean whole = decoder.decode(jpeg, 16) instanceof Decoded.DecodedPicture;
            Logger.getLogger("test").warning("a logged line");
            System.err.println("ours: お題");
            System.exit(whole ? 0 : 1);
        }
    }

    private String console(String way) throws IOException, InterruptedException {
        Path said = temp.resolve("said-" + way);
        Process child =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dstderr.encoding=UTF-8",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ComplainingChild.class.getName(),
                                temp.toString(),
                                way)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(said.toFile())
                        .start();
        assertThat(child.waitFor()).isZero();
        return Files.readString(said);
    }

    @Test
    void onlyOurOwnLinesReachTheConsole() throws Exception {
        assertThat(console("loud")).as("there is something to hide").contains("JPEG");
        assertThat(console("quiet"))
                .contains("a logged line")
                .contains("ours: お題")
                .doesNotContain("JPEG");
        assertThat(Files.readString(temp.resolve("native.log"))).contains("JPEG");
    }

    @Test
    void anImpossibleFolderHidesThemAllTheSame() throws Exception {
        Files.createDirectory(temp.resolve("native.log"));
        assertThat(console("quiet")).contains("ours: お題");
    }
}
