package odai.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.util.Arrays;
import odai.dataset.Defect;
import odai.fixtures.ByteArrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExifTest {
    private static ImageStructure read(byte[] tiff) {
        ImageStructure out = new ImageStructure();
        Exif.read(ByteSource.of(tiff), 0, tiff.length, out);
        return out;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void theWayUpIsReadInBothByteOrders(int orientation) {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            ImageStructure out = read(ByteArrays.exif(order, orientation, false));
            assertThat(out.orientation).isEqualTo(orientation);
            assertThat(out.defects.contains(Defect.ROTATED)).isEqualTo(orientation != 1);
            assertThat(out.defects).doesNotContain(Defect.GPS_POSITION);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 255, 65535})
    void aWayThatIsNoneIsUpright(int orientation) {
        ImageStructure out = read(ByteArrays.exif(ByteOrder.LITTLE_ENDIAN, orientation, false));
        assertThat(out.orientation).isEqualTo(1);
        assertThat(out.defects).isEmpty();
    }

    @Test
    void aPositionIsFoundBesideTheWayUp() {
        ImageStructure out = read(ByteArrays.exif(ByteOrder.BIG_ENDIAN, 6, true));
        assertThat(out.defects).containsExactlyInAnyOrder(Defect.GPS_POSITION, Defect.ROTATED);
    }

    @Test
    void itMayStandAnywhereInTheFile() {
        byte[] tiff = ByteArrays.exif(ByteOrder.LITTLE_ENDIAN, 8, false);
        byte[] file = ByteArrays.of("some bytes before", tiff, "and after");
        ImageStructure out = new ImageStructure();
        Exif.read(ByteSource.of(file), 17, tiff.length, out);
        assertThat(out.orientation).isEqualTo(8);
    }

    @Test
    void nothingIsReadBeyondItsLength() {
        byte[] tiff = ByteArrays.exif(ByteOrder.LITTLE_ENDIAN, 8, true);
        ImageStructure out = new ImageStructure();
        Exif.read(ByteSource.of(tiff), 0, 12, out);
        assertThat(out.orientation).isEqualTo(1);
        assertThat(out.defects).isEmpty();
    }

    @Test
    void aCutOffOrEmptyOneDoesNoHarm() {
        byte[] tiff = ByteArrays.exif(ByteOrder.BIG_ENDIAN, 5, true);
        for (int length = 0; length < tiff.length; length++) {
            assertThat(read(Arrays.copyOf(tiff, length)).orientation).isBetween(1, 8);
        }
    }

    @Test
    void aDirectoryThatClaimsThousandsOfEntriesEnds() {
        byte[] tiff = ByteArrays.exif(ByteOrder.BIG_ENDIAN, 3, false);
        tiff[8] = (byte) 0xff;
        tiff[9] = (byte) 0xff;
        assertThat(read(tiff).orientation).isEqualTo(3);
    }

    @Test
    void aDirectoryFarOutsideIsEmpty() {
        byte[] tiff = ByteArrays.exif(ByteOrder.BIG_ENDIAN, 3, false);
        tiff[4] = (byte) 0xff;
        assertThat(read(tiff).orientation).isEqualTo(1);
    }
}
