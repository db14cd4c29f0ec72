package odai.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import odai.dataset.Defect;
import odai.fixtures.ByteArrays;
import odai.fixtures.Formats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageDecoderTest {
    @TempDir private Path temp;

    private final ImageDecoder decoder = new ImageDecoder();

    private static Pixels pixels(Decoded decoded) {
        assertThat(decoded).isInstanceOf(Decoded.DecodedPicture.class);
        return ((Decoded.DecodedPicture) decoded).pixels();
    }

    static Stream<Arguments> coloured() {
        return Stream.of(
                Arguments.of("jpeg", Formats.jpeg(), 12),
                Arguments.of("png", Formats.png(), 0),
                Arguments.of("palette", Formats.palettePng(), 60),
                Arguments.of("sixteen bits", Formats.sixteenBitPng(), 3),
                Arguments.of("webp", Formats.webp(), 40),
                Arguments.of("gif", Formats.gif(), 60),
                Arguments.of("bmp", Formats.bmp(), 0),
                Arguments.of("tiff", Formats.tiff(), 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("coloured")
    void everyFormatShowsItsColours(String name, byte[] bytes, int tolerance) {
        Pixels found = pixels(decoder.decode(bytes, Integer.MAX_VALUE));
        assertThat(found.width()).as(name).isEqualTo(Formats.WIDTH);
        assertThat(found.height()).isEqualTo(Formats.HEIGHT);
        Colour.halves(found, tolerance);
    }

    @ParameterizedTest
    @MethodSource("coloured")
    void aFileShowsTheSameAsItsBytes(String name, byte[] bytes, int tolerance) throws IOException {
        Path file = Files.write(temp.resolve(name), bytes);
        assertThat(pixels(decoder.decode(file, 40)).argb())
                .isEqualTo(pixels(decoder.decode(bytes, 40)).argb());
        assertThat(tolerance).isNotNegative();
    }

    @Test
    void printingInksComeOutAsAPersonSeesThem() {
        Pixels found = pixels(decoder.decode(Formats.cmyk(), Integer.MAX_VALUE));
        Color red = Colour.at(found, 4, 16);
        Color blue = Colour.at(found, 60, 16);
        assertThat(red.getRed())
                .isGreaterThan(red.getGreen() + 80)
                .isGreaterThan(red.getBlue() + 80);
        assertThat(blue.getBlue()).isGreaterThan(blue.getRed() + 80);
    }

    @Test
    void printingInksBecomeSmallToo() {
        Pixels found = pixels(decoder.decode(Formats.cmyk(), 8));
        assertThat(found.width()).isEqualTo(8);
        assertThat(found.height()).isEqualTo(4);
    }

    @Test
    void greyIsGrey() {
        for (byte[] bytes : new byte[][] {Formats.greyJpeg(), Formats.greyPng()}) {
            Color found = Colour.at(pixels(decoder.decode(bytes, 100)), 5, 5);
            assertThat(found.getRed()).isEqualTo(found.getGreen()).isEqualTo(found.getBlue());
        }
    }

    @Test
    void whatShinesThroughLiesOnWhite() {
        Pixels found = pixels(decoder.decode(Formats.transparentPng(), 100));
        Colour.near(Colour.at(found, 2, 2), new Color(227, 147, 142), 4);
        Colour.near(Colour.at(found, 60, 2), Color.WHITE, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 31, 32, 63})
    void itIsMadeAsSmallAsAsked(int side) {
        Pixels found = pixels(decoder.decode(Formats.jpeg(), side));
        assertThat(Math.max(found.width(), found.height())).isEqualTo(side);
        assertThat(found.height()).isEqualTo(Math.max(1, Math.round(side / 2.0f)));
    }

    @Test
    void itIsNeverEnlarged() {
        assertThat(pixels(decoder.decode(Formats.png(), 1_000)).width()).isEqualTo(Formats.WIDTH);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 150, 300, 700})
    void aLargeJpegKeepsItsColoursAtAnyReduction(int side) {
        byte[] large =
                Formats.written(Formats.halves(BufferedImage.TYPE_INT_RGB, 1400, 900), "jpg");
        Pixels found = pixels(decoder.decode(large, side));
        assertThat(found.width()).isEqualTo(side);
        Colour.halves(found, 12);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void itComesUpright(int orientation) {
        Pixels found =
                pixels(
                        decoder.decode(
                                ByteArrays.withExif(Formats.jpeg(), orientation, false),
                                Integer.MAX_VALUE));
        boolean turned = orientation >= 5;
        assertThat(found.width()).isEqualTo(turned ? Formats.HEIGHT : Formats.WIDTH);
        assertThat(found.height()).isEqualTo(turned ? Formats.WIDTH : Formats.HEIGHT);
        // where the file's left half goes to
        int x =
                switch (orientation) {
                    case 1, 4 -> 4;
                    case 2, 3 -> 60;
                    default -> 16;
                };
        int y =
                switch (orientation) {
                    case 5, 6 -> 4;
                    case 7, 8 -> 60;
                    default -> 16;
                };
        Colour.near(Colour.at(found, x, y), Formats.LEFT, 20);
    }

    @Test
    void whatIsNoPictureHasAReason() throws IOException {
        assertThat(decoder.decode(new byte[0], 9))
                .isEqualTo(new Decoded.Undecodable(Defect.EMPTY_FILE));
        assertThat(decoder.decode(ByteArrays.of("just text"), 9))
                .isEqualTo(new Decoded.Undecodable(Defect.NOT_A_PICTURE));
        assertThat(decoder.decode(temp.resolve("absent"), 9))
                .isEqualTo(new Decoded.Undecodable(Defect.MISSING));
        assertThat(decoder.decode(temp, 9)).isEqualTo(new Decoded.Undecodable(Defect.UNREADABLE));
        assertThat(decoder.decode(Files.write(temp.resolve("empty"), new byte[0]), 9))
                .isEqualTo(new Decoded.Undecodable(Defect.EMPTY_FILE));
    }

    @Test
    void aHeaderWithoutAPictureIsCorrupt() {
        byte[] png = Formats.png();
        assertThat(decoder.decode(Arrays.copyOf(png, 60), 9))
                .isEqualTo(new Decoded.Undecodable(Defect.TRUNCATED));
        assertThat(decoder.decode(Arrays.copyOf(Formats.jpeg(), 40), 9))
                .isEqualTo(new Decoded.Undecodable(Defect.CORRUPT));
        assertThat(decoder.decode(Arrays.copyOf(Formats.cmyk(), 300), 9))
                .isInstanceOf(Decoded.Undecodable.class);
    }

    @Test
    void aHeaderThatAsksForGigabytesIsRefusedBeforeAnythingIsAllocated() {
        byte[] png = Formats.png();
        System.arraycopy(ByteArrays.u32(60_000), 0, png, 16, 4);
        System.arraycopy(ByteArrays.u32(60_000), 0, png, 20, 4);
        assertThat(decoder.decode(png, 9))
                .isEqualTo(new Decoded.Undecodable(Defect.TOO_MANY_PIXELS));
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        Path file = Files.write(temp.resolve("real.png"), Formats.png());
        Path link = Files.createSymbolicLink(temp.resolve("link.png"), file);
        assertThat(decoder.decode(link, 9)).isEqualTo(new Decoded.Undecodable(Defect.UNREADABLE));
    }
}
