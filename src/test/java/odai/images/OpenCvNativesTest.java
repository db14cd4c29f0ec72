package odai.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import odai.fixtures.Formats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On a machine that never ran the app, the first picture may be called off while the libraries are
/// still being unpacked; in a Java of its own, since a class is loaded only once.
class OpenCvNativesTest {
    @TempDir private Path temp;

    @Test
    void aPictureCalledOffDuringTheFirstLoadLeavesTheNextOneWhole() throws Exception {
        Path picture = temp.resolve("a.jpg");
        Files.write(picture, Formats.jpeg());
        Process process =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "--enable-native-access=ALL-UNNAMED",
                                        "--sun-misc-unsafe-memory-access=allow",
                                        "-Dorg.bytedeco.javacpp.cachedir=" + temp.resolve("cache"),
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        CalledOff.class.getName(),
                                        picture.toString()))
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }

    /// Interrupts itself before the first picture, then decodes a second.
    static final class CalledOff {
        public static void main(String[] arguments) {
            Path picture = Path.of(arguments[0]);
            Thread.currentThread().interrupt();
            new ImageDecoder().decode(picture, 16);
            if (!Thread.interrupted()) {
                System.exit(2);
            }
            System.exit(
                    new ImageDecoder().decode(picture, 16) instanceof Decoded.DecodedPicture
                            ? 0
                            : 1);
        }
    }
}
