package odai.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import odai.dataset.Defect;
import odai.dataset.ImageFormat;
import odai.fixtures.ByteArrays;
import odai.fixtures.Formats;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageProbeTest {
    @TempDir private Path temp;

    private ImageProbe.Probed probe(String name, byte[] bytes) throws IOException {
        return new ImageProbe().probe(Files.write(temp.resolve(name), bytes));
    }

    private static byte[] sized(int width, int height) {
        return Formats.written(Formats.halves(BufferedImage.TYPE_INT_RGB, width, height), "png");
    }

    @Test
    void allFactsOfASoundPicture() throws IOException {
        byte[] bytes = Formats.jpeg();
        ImageProbe.Probed probed = probe("a.jpg", bytes);
        assertThat(probed.defects()).isEmpty();
        assertThat(probed.what()).isEqualTo("jpeg");
        assertThat(probed.image().bytes()).isEqualTo(bytes.length);
        assertThat(probed.image().sha256()).isEqualTo(Sha256.of(bytes));
        assertThat(probed.image().format()).isEqualTo(ImageFormat.JPEG);
        assertThat(probed.image().width()).isEqualTo(Formats.WIDTH);
        assertThat(probed.image().height()).isEqualTo(Formats.HEIGHT);
        assertThat(probed.image().path()).isEqualTo(temp.resolve("a.jpg").toString());
        assertThat(probed.image().modified())
                .isEqualTo(Files.getLastModifiedTime(temp.resolve("a.jpg")).toMillis());
    }

    @ParameterizedTest
    @ValueSource(ints = {(1 << 20) - 1, 1 << 20, (1 << 20) + 1, 3 << 20, 5_000_001})
    void aFileOfAnySizeHasTheHashOfItsBytes(int size) throws IOException {
        byte[] bytes = ByteArrays.of(Formats.jpeg(), new byte[size - Formats.jpeg().length]);
        ImageProbe.Probed probed = probe("large.jpg", bytes);
        assertThat(probed.image().sha256()).isEqualTo(Sha256.of(bytes));
        assertThat(probed.image().bytes()).isEqualTo(size);
        assertThat(probed.image().width()).isEqualTo(Formats.WIDTH);
        assertThat(probed.defects()).containsExactly(Defect.TRAILING_BYTES);
    }

    @Test
    void theEndOfALargePictureIsLookedFor() throws IOException {
        byte[] noise = Formats.noise(900, 900);
        assertThat(noise.length).isGreaterThan(1 << 20);
        assertThat(probe("whole.png", noise).defects()).isEmpty();
        assertThat(probe("cut.png", Arrays.copyOf(noise, noise.length - 20)).defects())
                .containsExactly(Defect.TRUNCATED);
    }

    @Test
    void aTurnedPictureIsAsWideAsItIsHigh() throws IOException {
        ImageProbe.Probed probed = probe("a.jpg", ByteArrays.withExif(Formats.jpeg(), 8, false));
        assertThat(probed.image().width()).isEqualTo(Formats.HEIGHT);
        assertThat(probed.image().height()).isEqualTo(Formats.WIDTH);
        assertThat(probed.image().orientation()).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({
        "a.jpg, false",
        "a.JPEG, false",
        "a, false",
        "a.dat, false",
        "a.png, true",
        "a.webp, true",
        "a.tif, true",
        "a.gif.jpg, false"
    })
    void aNameThatSaysAnotherFormatIsTold(String name, boolean wrong) throws IOException {
        assertThat(probe(name, Formats.jpeg()).defects().contains(Defect.WRONG_EXTENSION))
                .isEqualTo(wrong);
    }

    @ParameterizedTest
    @CsvSource({
        "15, 40, TINY",
        "40, 15, TINY",
        "16, 16, ''",
        "20, 400, ''",
        "20, 401, EXTREME_ASPECT",
        "900, 40, EXTREME_ASPECT"
    })
    void oddSizesAreTold(int width, int height, String defect) throws IOException {
        assertThat(probe("a.png", sized(width, height)).defects().stream().map(Enum::name).toList())
                .isEqualTo(defect.isEmpty() ? List.of() : List.of(defect));
    }

    @Test
    void moreThanAServiceTakesIsSaidByTheHeaderAlone() throws IOException {
        byte[] png = Formats.png();
        System.arraycopy(ByteArrays.u32(20_000), 0, png, 16, 4);
        System.arraycopy(ByteArrays.u32(20_000), 0, png, 20, 4);
        assertThat(probe("a.png", ByteArrays.sealed(png)).defects())
                .containsExactly(Defect.TOO_MANY_PIXELS);
    }

    @Test
    void aWidthOfZeroIsSaid() throws IOException {
        byte[] png = Formats.png();
        System.arraycopy(ByteArrays.u32(0), 0, png, 16, 4);
        assertThat(probe("a.png", ByteArrays.sealed(png)).defects())
                .containsExactly(Defect.ZERO_SIZE);
    }

    @Test
    void aHeaderCutOffBeforeTheSizeIsCorrupt() throws IOException {
        assertThat(probe("a.jpg", Arrays.copyOf(Formats.jpeg(), 30)).defects())
                .contains(Defect.CORRUPT, Defect.TRUNCATED);
    }

    @Test
    void whatIsNoPictureIsNamed() throws IOException {
        ImageProbe.Probed page = probe("a.jpg", ByteArrays.of("<!doctype html><p>404"));
        assertThat(page.defects()).containsExactly(Defect.NOT_A_PICTURE);
        assertThat(page.what()).isEqualTo("html");
        ImageProbe.Probed avif = probe("a.avif", ByteArrays.of("\0\0\0 ftypavif", new byte[40]));
        assertThat(avif.defects()).containsExactly(Defect.UNSUPPORTED_FORMAT);
        assertThat(avif.what()).isEqualTo("avif");
    }

    @Test
    void whatCannotBeReadHasNoHash() throws IOException {
        ImageProbe probe = new ImageProbe();
        assertThat(probe.probe(temp.resolve("absent")).defects()).containsExactly(Defect.MISSING);
        assertThat(probe.probe(temp).defects()).containsExactly(Defect.UNREADABLE);
        assertThat(probe.probe(Files.write(temp.resolve("e"), new byte[0])).defects())
                .containsExactly(Defect.EMPTY_FILE);
        assertThat(probe.probe(temp).image().sha256()).isEmpty();
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        Path file = Files.write(temp.resolve("real.png"), Formats.png());
        Path link = Files.createSymbolicLink(temp.resolve("link.png"), file);
        assertThat(new ImageProbe().probe(link).defects()).containsExactly(Defect.UNREADABLE);
    }

    @Test
    @Timeout(20)
    void aNamedPipeIsNotWaitedFor() throws IOException, InterruptedException {
        Path pipe = temp.resolve("pipe.jpg");
        Process mkfifo;
        try {
            mkfifo = new ProcessBuilder("mkfifo", pipe.toString()).start();
        } catch (IOException e) {
            Assumptions.abort("no named pipes here");
            return;
        }
        assertThat(mkfifo.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(new ImageProbe().probe(pipe).defects()).containsExactly(Defect.UNREADABLE);
        assertThat(new ImageDecoder().decode(pipe, 9))
                .isEqualTo(new Decoded.Undecodable(Defect.UNREADABLE));
    }

    @Test
    void aFileNoServiceWouldTakeIsNotRead() throws IOException {
        Path file = temp.resolve("huge.jpg");
        try (var channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.SPARSE)) {
            channel.position(ImageProbe.MAX_BYTES).write(ByteBuffer.wrap(new byte[1]));
        }
        assertThat(new ImageProbe().probe(file).defects()).containsExactly(Defect.UNREADABLE);
        assertThat(new ImageDecoder().decode(file, 9))
                .isEqualTo(new Decoded.Undecodable(Defect.UNREADABLE));
    }
}
