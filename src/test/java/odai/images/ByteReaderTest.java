package odai.images;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ByteReaderTest {
    private static final byte[] EIGHT = {1, 2, 3, 4, (byte) 0xff, (byte) 0xfe, (byte) 0xfd, 'A'};

    private static ByteReader big() {
        return ByteReader.of(ByteSource.of(EIGHT), true);
    }

    private static ByteReader little() {
        return ByteReader.of(ByteSource.of(EIGHT), false);
    }

    @Test
    void theGreatestByteComesFirstOrLast() {
        assertThat(big().u16(0)).isEqualTo(0x0102);
        assertThat(little().u16(0)).isEqualTo(0x0201);
        assertThat(big().u32(0)).isEqualTo(0x01020304L);
        assertThat(little().u32(0)).isEqualTo(0x04030201L);
    }

    @Test
    void numbersHaveNoSign() {
        assertThat(big().u8(4)).isEqualTo(255);
        assertThat(big().u16(4)).isEqualTo(0xfffe);
        assertThat(big().u32(4)).isEqualTo(0xfffefd41L);
        assertThat(little().u32(4)).isEqualTo(0x41fdfeffL);
    }

    @Test
    void aNumberAcrossTheEndIsFilledWithZeros() {
        assertThat(big().u32(6)).isEqualTo(0xfd410000L);
        assertThat(little().u32(6)).isEqualTo(0x41fdL);
        assertThat(big().u32(100)).isZero();
    }

    @Test
    void aStretchCountsFromItsOwnStartAndEndsAtItsOwnEnd() {
        ByteReader stretch = new ByteReader(ByteSource.of(EIGHT), 2, 3, true);
        assertThat(stretch.u8(0)).isEqualTo(3);
        assertThat(stretch.u8(2)).isEqualTo(255);
        assertThat(stretch.u8(3)).isZero();
        assertThat(stretch.u8(-1)).isZero();
        assertThat(stretch.u16(2)).isEqualTo(0xff00);
    }

    @Test
    void aWordIsFoundWhereItStandsAndNowhereElse() {
        ByteReader word =
                ByteReader.of(
                        ByteSource.of("xExif".getBytes(java.nio.charset.StandardCharsets.US_ASCII)),
                        true);
        assertThat(word.ascii(1, "Exif")).isTrue();
        assertThat(word.ascii(0, "Exif")).isFalse();
        assertThat(word.ascii(1, "ExifX")).isFalse();
        assertThat(word.ascii(3, "")).isTrue();
    }
}
