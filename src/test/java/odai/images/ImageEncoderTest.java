package odai.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import odai.fixtures.ByteArrays;
import odai.fixtures.Formats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ImageEncoderTest {
    @TempDir private Path temp;

    private final ImageEncoder encoder = new ImageEncoder();
    private final ImageDecoder decoder = new ImageDecoder();

    private Optional<byte[]> again(byte[] bytes, int longSide, int quality) throws IOException {
        try (PictureFile file = PictureFile.read(Files.write(temp.resolve("p"), bytes))) {
            return encoder.jpeg(file, longSide, quality);
        }
    }

    private Pixels pixels(byte[] bytes) {
        return ((Decoded.DecodedPicture) decoder.decode(bytes, Integer.MAX_VALUE)).pixels();
    }

    static Stream<byte[]> every() {
        return Stream.of(
                Formats.jpeg(),
                Formats.greyJpeg(),
                Formats.cmyk(),
                Formats.png(),
                Formats.greyPng(),
                Formats.palettePng(),
                Formats.sixteenBitPng(),
                Formats.transparentPng(),
                Formats.webp(),
                Formats.gif(),
                Formats.bmp(),
                Formats.tiff());
    }

    @ParameterizedTest
    @MethodSource("every")
    void whateverItWasItBecomesAJpegInRgbOfTheSameSize(byte[] bytes) throws IOException {
        byte[] jpeg = again(bytes, Integer.MAX_VALUE, 85).orElseThrow();
        ImageHeader imageHeader = ImageHeader.of(ByteSource.of(jpeg));
        assertThat(imageHeader.signature().name()).isEqualTo("jpeg");
        assertThat(imageHeader.structure().defects).isEmpty();
        assertThat(imageHeader.structure().width).isEqualTo(Formats.WIDTH);
        assertThat(imageHeader.structure().height).isEqualTo(Formats.HEIGHT);
    }

    @ParameterizedTest
    @MethodSource("every")
    void itLooksAsItDid(byte[] bytes) throws IOException {
        Pixels before = pixels(bytes);
        Pixels after = pixels(again(bytes, Integer.MAX_VALUE, 95).orElseThrow());
        for (int x : new int[] {4, 60}) {
            Colour.near(Colour.at(after, x, 16), Colour.at(before, x, 16), 24);
        }
    }

    @Test
    void aTurnedOneIsUprightAndItsMetadataIsGone() throws IOException {
        byte[] jpeg = again(ByteArrays.withExif(Formats.jpeg(), 6, true), 1_000, 85).orElseThrow();
        ImageStructure imageStructure = ImageHeader.of(ByteSource.of(jpeg)).structure();
        assertThat(imageStructure.width).isEqualTo(Formats.HEIGHT);
        assertThat(imageStructure.height).isEqualTo(Formats.WIDTH);
        assertThat(imageStructure.orientation).isEqualTo(1);
        assertThat(imageStructure.defects).isEmpty();
        assertThat(ByteArrays.indexOf(jpeg, ByteArrays.of("Exif"))).isNegative();
    }

    @Test
    void whatShinesThroughLiesOnWhite() throws IOException {
        Pixels after = pixels(again(Formats.transparentPng(), 1_000, 95).orElseThrow());
        Colour.near(Colour.at(after, 60, 16), Color.WHITE, 12);
    }

    @Test
    void aHigherQualityTakesMoreBytes() throws IOException {
        byte[] noise = Formats.noise(200, 200);
        int low = again(noise, 1_000, 20).orElseThrow().length;
        int usual = again(noise, 1_000, 85).orElseThrow().length;
        int high = again(noise, 1_000, 100).orElseThrow().length;
        assertThat(low).isLessThan(usual);
        assertThat(usual).isLessThan(high);
    }

    @Test
    void itIsMadeSmallerOnRequestOnly() throws IOException {
        byte[] small = again(Formats.noise(200, 100), 50, 85).orElseThrow();
        assertThat(pixels(small).width()).isEqualTo(50);
        assertThat(pixels(small).height()).isEqualTo(25);
    }

    @Test
    void whatCannotBeDecodedIsNotEncoded() throws IOException {
        assertThat(again(ByteArrays.of("text"), 100, 85)).isEmpty();
        assertThat(again(Arrays.copyOf(Formats.png(), 50), 100, 85)).isEmpty();
    }

    @Test
    void pixelsBecomeAJpegToo() {
        int[] argb = new int[64 * 64];
        Arrays.fill(argb, 0xff3c64c8);
        Pixels after = pixels(encoder.jpeg(new Pixels(64, 64, argb), 90));
        Colour.near(Colour.at(after, 32, 32), new Color(0x3c64c8), 8);
    }
}
