package odai.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import odai.dataset.Defect;
import odai.fixtures.ByteArrays;
import odai.fixtures.Formats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JpegStructureTest {
    private static final byte[] START = {(byte) 0xff, (byte) 0xd8};
    private static final byte[] END = {(byte) 0xff, (byte) 0xd9};

    private static ImageStructure read(Object... parts) {
        return JpegStructure.read(ByteSource.of(ByteArrays.of(parts)));
    }

    private static byte[] frame(int marker, int precision, int width, int height, int components) {
        byte[][] sampled = new byte[components][];
        Arrays.fill(sampled, ByteArrays.of(1, 0x11, 0));
        return ByteArrays.of(
                0xff,
                marker,
                ByteArrays.u16(8 + 3 * components),
                precision,
                ByteArrays.u16(height),
                ByteArrays.u16(width),
                components,
                ByteArrays.of((Object[]) sampled));
    }

    private static byte[] scan(Object... entropy) {
        return ByteArrays.of(0xff, 0xda, ByteArrays.u16(8), new byte[6], ByteArrays.of(entropy));
    }

    @Test
    void sizeAndEndOfARealOne() {
        ImageStructure out = read(Formats.jpeg());
        assertThat(out.width).isEqualTo(Formats.WIDTH);
        assertThat(out.height).isEqualTo(Formats.HEIGHT);
        assertThat(out.orientation).isEqualTo(1);
        assertThat(out.defects).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0xc3, 0xc5, 0xc7, 0xcb, 0xcf})
    void aKindThatNoDecoderKnowsIsNotShownToOne(int marker) {
        ImageStructure out = read(START, frame(marker, 8, 300, 200, 3), scan(1, 2, 3), END);
        assertThat(out.width).isEqualTo(300);
        assertThat(out.barrier).isEqualTo(Defect.CORRUPT);
    }

    @ParameterizedTest
    @ValueSource(ints = {0xc0, 0xc1, 0xc2, 0xc9, 0xca})
    void everyKindOfFrameCarriesTheSize(int marker) {
        ImageStructure out = read(START, frame(marker, 8, 300, 200, 3), scan(1, 2, 3), END);
        assertThat(out.width).isEqualTo(300);
        assertThat(out.height).isEqualTo(200);
        assertThat(out.defects).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0xc4, 0xc8, 0xcc, 0xdb, 0xe0, 0xfe})
    void tablesAndCommentsAreNoFrames(int marker) {
        ImageStructure out = read(START, frame(marker, 8, 300, 200, 3), END);
        assertThat(out.width).isZero();
    }

    @Test
    void theColourModeIsTheNumberOfComponents() {
        assertThat(read(START, frame(0xc0, 8, 9, 9, 1), END).defects)
                .containsExactly(Defect.GRAYSCALE);
        assertThat(read(START, frame(0xc0, 8, 9, 9, 3), END).defects).isEmpty();
        assertThat(read(START, frame(0xc0, 8, 9, 9, 4), END).defects).containsExactly(Defect.CMYK);
        assertThat(read(START, frame(0xc1, 12, 9, 9, 3), END).defects)
                .containsExactly(Defect.SIXTEEN_BIT);
    }

    @Test
    void stuffedZerosAndRestartsAreNoEnd() {
        ImageStructure out =
                read(
                        START,
                        frame(0xc0, 8, 9, 9, 3),
                        scan(1, 0xff, 0, 2, 0xff, 0xd0, 3, 0xff, 0xd7, 4, 0xff, 0xff, 0),
                        END);
        assertThat(out.defects).isEmpty();
    }

    @Test
    void aProgressiveOneHasManyScans() {
        ImageStructure out =
                read(START, frame(0xc2, 8, 9, 9, 3), scan(1, 2), scan(3, 0xff, 0), scan(5), END);
        assertThat(out.defects).isEmpty();
    }

    @Test
    void fillBytesBeforeAMarkerDoNotMatter() {
        ImageStructure out = read(START, 0xff, 0xff, 0xff, frame(0xc0, 8, 7, 5, 3), 0xff, END);
        assertThat(out.width).isEqualTo(7);
        assertThat(out.defects).isEmpty();
    }

    @Test
    void withoutItsEndItIsTruncated() {
        byte[] whole = Formats.jpeg();
        for (int cut = 1; cut < whole.length - 2; cut += 37) {
            ImageStructure out = read(Arrays.copyOf(whole, whole.length - 1 - cut));
            assertThat(out.defects).as("%d bytes off", cut + 1).contains(Defect.TRUNCATED);
        }
    }

    @Test
    void bytesAfterTheEndAreTold() {
        ImageStructure out = read(Formats.jpeg(), "appended");
        assertThat(out.defects).containsExactly(Defect.TRAILING_BYTES);
    }

    @Test
    void theSizeOfAPreviewInExifIsNotThePictures() {
        byte[] preview = ByteArrays.of(START, frame(0xc0, 8, 16, 16, 3), END);
        byte[] segment =
                ByteArrays.of(
                        0xff, 0xe1, ByteArrays.u16(2 + 6 + preview.length), "Exif\0\0", preview);
        ImageStructure out = read(START, segment, frame(0xc0, 8, 640, 480, 3), scan(1), END);
        assertThat(out.width).isEqualTo(640);
        assertThat(out.defects).isEmpty();
    }

    @Test
    void theWayUpComesFromExif() {
        ImageStructure out = read(ByteArrays.withExif(Formats.jpeg(), 6, true));
        assertThat(out.orientation).isEqualTo(6);
        assertThat(out.defects).containsExactlyInAnyOrder(Defect.ROTATED, Defect.GPS_POSITION);
    }

    @Test
    void otherApplicationSegmentsAreNotExif() {
        byte[] xmp = ByteArrays.of("http://ns.adobe.com/xap/1.0/\0 anything");
        ImageStructure out =
                read(
                        START,
                        0xff,
                        0xe1,
                        ByteArrays.u16(2 + xmp.length),
                        xmp,
                        frame(0xc0, 8, 3, 3, 3),
                        END);
        assertThat(out.orientation).isEqualTo(1);
        assertThat(out.width).isEqualTo(3);
    }

    @Test
    void aSegmentThatClaimsLengthZeroDoesNotHang() {
        assertThat(read(START, 0xff, 0xe0, 0, 0, new byte[50]).defects).contains(Defect.TRUNCATED);
    }

    @Test
    void nothingAfterTheStartIsTruncated() {
        assertThat(read(START).defects).containsExactly(Defect.TRUNCATED);
    }
}
