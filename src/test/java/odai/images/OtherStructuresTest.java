package odai.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import odai.dataset.Defect;
import odai.fixtures.ByteArrays;
import odai.fixtures.Formats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// PNG, WebP, GIF, BMP and TIFF.
class OtherStructuresTest {
    private static final byte[] PNG = ByteArrays.of(0x89, "PNG\r\n", 0x1a, "\n");

    private static ImageStructure read(byte[] bytes) {
        return ImageHeader.of(ByteSource.of(bytes)).structure();
    }

    private static byte[] chunk(String name, Object... body) {
        return ByteArrays.chunk(name, body);
    }

    private static byte[] ihdr(int width, int height, int depth, int colour) {
        return chunk("IHDR", ByteArrays.u32(width), ByteArrays.u32(height), depth, colour, 0, 0, 0);
    }

    private static byte[] png(byte[]... chunks) {
        return ByteArrays.of(PNG, ByteArrays.of((Object[]) chunks));
    }

    @ParameterizedTest
    @CsvSource({
        "8, 0, GRAYSCALE", "8, 2, ''", "8, 3, PALETTE", "4, 3, PALETTE",
        "8, 4, GRAYSCALE", "8, 6, ''", "16, 2, SIXTEEN_BIT", "16, 6, SIXTEEN_BIT"
    })
    void aPngsColourModeStandsInItsHeader(int depth, int colour, String defect) {
        byte[] palette = colour == 3 ? chunk("PLTE", 1, 2, 3) : new byte[0];
        ImageStructure out =
                read(png(ihdr(70, 50, depth, colour), palette, chunk("IDAT", 1, 2), chunk("IEND")));
        assertThat(out.width).isEqualTo(70);
        assertThat(out.height).isEqualTo(50);
        assertThat(out.defects.stream().map(Enum::name).toList())
                .isEqualTo(defect.isEmpty() ? List.of() : List.of(defect));
    }

    @Test
    void realPngsAreReadTheSame() {
        assertThat(read(Formats.png()).defects).isEmpty();
        assertThat(read(Formats.transparentPng()).defects).isEmpty();
        assertThat(read(Formats.greyPng()).defects).containsExactly(Defect.GRAYSCALE);
        assertThat(read(Formats.palettePng()).defects).containsExactly(Defect.PALETTE);
        assertThat(read(Formats.sixteenBitPng()).defects).containsExactly(Defect.SIXTEEN_BIT);
    }

    @Test
    void aPngWithoutItsEndIsTruncatedAndOneWithMoreIsTold() {
        byte[] whole = Formats.png();
        assertThat(read(Arrays.copyOf(whole, whole.length - 13)).defects)
                .containsExactly(Defect.TRUNCATED);
        assertThat(read(ByteArrays.of(whole, "more")).defects)
                .containsExactly(Defect.TRAILING_BYTES);
    }

    @Test
    void aPngMayMoveAndCarryExif() {
        byte[] exif = ByteArrays.exif(ByteOrder.LITTLE_ENDIAN, 3, true);
        ImageStructure out =
                read(
                        png(
                                ihdr(9, 9, 8, 2),
                                chunk("acTL", 0, 0),
                                chunk("eXIf", exif),
                                chunk("IDAT", 1, 2),
                                chunk("IEND")));
        assertThat(out.orientation).isEqualTo(3);
        assertThat(out.defects)
                .containsExactlyInAnyOrder(Defect.ANIMATED, Defect.ROTATED, Defect.GPS_POSITION);
    }

    @Test
    void aPngChunkThatClaimsFourGigabytesEndsTheWalk() {
        byte[] liar = ByteArrays.of(ByteArrays.u32(0xffffffffL), "IDAT", new byte[30]);
        assertThat(read(png(ihdr(9, 9, 8, 2), liar)).defects).containsExactly(Defect.TRUNCATED);
    }

    private static byte[] webp(Object... chunks) {
        byte[] body = ByteArrays.of(chunks);
        return ByteArrays.of("RIFF", ByteArrays.u32le(4 + body.length), "WEBP", body);
    }

    @Test
    void aRealWebpHasASizeAndNothingAmiss() {
        ImageStructure out = read(Formats.webp());
        assertThat(out.width).isEqualTo(Formats.WIDTH);
        assertThat(out.height).isEqualTo(Formats.HEIGHT);
        assertThat(out.defects).isEmpty();
    }

    @Test
    void aLossyWebpsSizeHasFourteenBits() {
        byte[] frame = ByteArrays.of(0, 0, 0, 0x9d, 0x01, 0x2a, 0x2c, 0xc1, 0xc8, 0x40, 0, 0);
        ImageStructure out = read(webp("VP8 ", ByteArrays.u32le(frame.length), frame));
        assertThat(out.width).isEqualTo(0x012c);
        assertThat(out.height).isEqualTo(0x00c8);
    }

    @Test
    void aLosslessWebpsSizeIsPacked() {
        int packed = 299 | 199 << 14;
        byte[] frame = ByteArrays.of(0x2f, ByteArrays.u32le(packed), 0);
        ImageStructure out = read(webp("VP8L", ByteArrays.u32le(frame.length), frame));
        assertThat(out.width).isEqualTo(300);
        assertThat(out.height).isEqualTo(200);
    }

    @Test
    void anExtendedWebpMayMoveAndBeTurned() {
        byte[] canvas = ByteArrays.of(2, 0, 0, 0, 0x2b, 1, 0, 0xc7, 0, 0);
        byte[] exif = ByteArrays.of("Exif\0\0", ByteArrays.exif(ByteOrder.BIG_ENDIAN, 8, false));
        byte[] still = ByteArrays.of(0x2f, ByteArrays.u32le(299 | 199 << 14), 0);
        byte[] picture = ByteArrays.of("VP8L", ByteArrays.u32le(still.length), still);
        byte[] place = ByteArrays.of(new byte[6], 0x2b, 1, 0, 0xc7, 0, 0, new byte[4]);
        byte[] frame = ByteArrays.of("ANMF", ByteArrays.u32le(30), place, picture);
        ImageStructure out =
                read(
                        webp(
                                "VP8X",
                                ByteArrays.u32le(10),
                                canvas,
                                frame,
                                "EXIF",
                                ByteArrays.u32le(exif.length),
                                exif));
        assertThat(out.width).isEqualTo(300);
        assertThat(out.height).isEqualTo(200);
        assertThat(out.orientation).isEqualTo(8);
        assertThat(out.defects).containsExactlyInAnyOrder(Defect.ANIMATED, Defect.ROTATED);
    }

    @Test
    void aWebpIsAsLongAsItSaysOrSomethingIsAmiss() {
        byte[] whole = Formats.webp();
        assertThat(read(Arrays.copyOf(whole, whole.length - 9)).defects)
                .containsExactly(Defect.TRUNCATED);
        assertThat(read(ByteArrays.of(whole, "appended")).defects)
                .containsExactly(Defect.TRAILING_BYTES);
    }

    private static byte[] gif(int frames, Object... end) {
        byte[] frame =
                ByteArrays.of(
                        0x21,
                        0xf9,
                        4,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0x2c,
                        new byte[4],
                        5,
                        0,
                        4,
                        0,
                        0x80,
                        new byte[6],
                        2,
                        2,
                        0x4c,
                        1,
                        0);
        byte[][] all = new byte[frames][];
        Arrays.fill(all, frame);
        return ByteArrays.of(
                "GIF89a",
                5,
                0,
                4,
                0,
                0x81,
                0,
                0,
                new byte[12],
                ByteArrays.of((Object[]) all),
                ByteArrays.of(end));
    }

    @Test
    void aGifIsForeignAndMovesFromItsSecondPicture() {
        assertThat(read(gif(1, 0x3b)).defects).containsExactly(Defect.FOREIGN_FORMAT);
        ImageStructure moving = read(gif(2, 0x3b));
        assertThat(moving.width).isEqualTo(5);
        assertThat(moving.height).isEqualTo(4);
        assertThat(moving.defects)
                .containsExactlyInAnyOrder(Defect.FOREIGN_FORMAT, Defect.ANIMATED);
        assertThat(read(Formats.gif()).defects).containsExactly(Defect.FOREIGN_FORMAT);
    }

    @Test
    void aGifEndsWithItsTrailer() {
        assertThat(read(gif(1)).defects).contains(Defect.TRUNCATED);
        assertThat(read(gif(1, 0x3b, 1, 2)).defects).contains(Defect.TRAILING_BYTES);
        byte[] whole = Formats.gif();
        assertThat(read(Arrays.copyOf(whole, whole.length / 2)).defects).contains(Defect.TRUNCATED);
    }

    @Test
    void whatLooksLikeAnExtensionWithinPictureDataIsNone() {
        byte[] data = ByteArrays.of(0x21, 0xf9, 4, 0x21, 0xf9, 4, 0x3b);
        byte[] picture = ByteArrays.of(0x2c, new byte[4], 5, 0, 4, 0, 0, 2, data.length, data, 0);
        byte[] file = ByteArrays.of("GIF89a", 5, 0, 4, 0, 0, 0, 0, picture, 0x3b);
        assertThat(read(file).defects).containsExactly(Defect.FOREIGN_FORMAT);
    }

    @Test
    void aBmpMayStandOnItsHead() {
        byte[] bmp = Formats.bmp();
        assertThat(read(bmp).height).isEqualTo(Formats.HEIGHT);
        System.arraycopy(ByteArrays.u32le(-Formats.HEIGHT), 0, bmp, 22, 4);
        ImageStructure out = read(bmp);
        assertThat(out.width).isEqualTo(Formats.WIDTH);
        assertThat(out.height).isEqualTo(Formats.HEIGHT);
        assertThat(out.defects).containsExactly(Defect.FOREIGN_FORMAT);
    }

    @Test
    void aTiffsSizeIsReadInBothByteOrders() {
        ImageStructure real = read(Formats.tiff());
        assertThat(real.width).isEqualTo(Formats.WIDTH);
        assertThat(real.height).isEqualTo(Formats.HEIGHT);
        byte[] big =
                ByteArrays.of(
                        "MM\0*",
                        ByteArrays.u32(8),
                        ByteArrays.u16(6),
                        ByteArrays.u16(0x100),
                        ByteArrays.u16(3),
                        ByteArrays.u32(1),
                        ByteArrays.u16(640),
                        0,
                        0,
                        ByteArrays.u16(0x101),
                        ByteArrays.u16(4),
                        ByteArrays.u32(1),
                        ByteArrays.u32(480),
                        entry(0x102, 8),
                        entry(0x106, 1),
                        entry(0x111, 0),
                        entry(0x117, 20),
                        ByteArrays.u32(0));
        ImageStructure out = read(big);
        assertThat(out.width).isEqualTo(640);
        assertThat(out.height).isEqualTo(480);
        assertThat(out.defects).containsExactly(Defect.FOREIGN_FORMAT);
    }

    private static byte[] entry(int tag, int value) {
        return ByteArrays.of(
                ByteArrays.u16(tag), ByteArrays.u16(4), ByteArrays.u32(1), ByteArrays.u32(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "webp", "gif", "bmp", "tiff", "jpg", "cmyk"})
    void noCutHangsOrThrows(String name) {
        byte[] whole =
                switch (name) {
                    case "png" -> Formats.png();
                    case "webp" -> Formats.webp();
                    case "gif" -> Formats.gif();
                    case "bmp" -> Formats.bmp();
                    case "tiff" -> Formats.tiff();
                    case "cmyk" -> Formats.cmyk();
                    default -> Formats.jpeg();
                };
        for (int length = 0; length < whole.length; length += Math.max(1, whole.length / 97)) {
            ImageStructure out = read(Arrays.copyOf(whole, length));
            assertThat(out.width).isNotNegative();
            assertThat(out.orientation).isBetween(1, 8);
        }
    }
}
