package odai.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import odai.dataset.ImageFormat;
import odai.fixtures.ByteArrays;
import odai.fixtures.Formats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SignatureTest {
    private static Signature of(byte[] bytes) {
        return Signature.of(ByteSource.of(bytes));
    }

    static Stream<Arguments> pictures() {
        return Stream.of(
                Arguments.of(ImageFormat.JPEG, Formats.jpeg()),
                Arguments.of(ImageFormat.JPEG, Formats.cmyk()),
                Arguments.of(ImageFormat.PNG, Formats.png()),
                Arguments.of(ImageFormat.WEBP, Formats.webp()),
                Arguments.of(ImageFormat.GIF, Formats.gif()),
                Arguments.of(ImageFormat.BMP, Formats.bmp()),
                Arguments.of(ImageFormat.TIFF, Formats.tiff()),
                Arguments.of(ImageFormat.TIFF, ByteArrays.of("MM\0*", new byte[9])),
                Arguments.of(ImageFormat.GIF, ByteArrays.of("GIF87a", new byte[9])));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void aFormatIsKnownByItsFirstBytes(ImageFormat format, byte[] bytes) {
        assertThat(of(bytes).format()).isEqualTo(format);
        assertThat(of(bytes).name()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'....ftypavif', avif",
        "'....ftypavis', avif",
        "'....ftypheic', heic",
        "'....ftypheix', heic",
        "'....ftypmif1', heic",
        "'....ftypisom', isom",
        "'version https://git-lfs.github.com/spec/v1', git-lfs",
        "PAR1...., parquet",
        "PARE...., parquet",
        "'<?xml version=\"1.0\"?><svg/>', svg",
        "'  <SVG xmlns=\"x\">', svg",
        "'<!DOCTYPE HTML><p>', html",
        "'\n<html><body>', html",
    })
    void whatElseComesHasAName(String head, String name) {
        Signature signature = of(ByteArrays.of(head));
        assertThat(signature.format()).isEqualTo(ImageFormat.UNKNOWN);
        assertThat(signature.name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"''", "BM", "GIF8", "RIFF....WAVE", "plain text", "'\u00ff\u00d8'", "'\u0089PNG'"})
    void whatIsNothingHasNoName(String head) {
        assertThat(of(ByteArrays.of(head))).isEqualTo(new Signature(ImageFormat.UNKNOWN, ""));
    }

    @Test
    void onlyTheBeginningIsLookedAt() {
        byte[] late = ByteArrays.of(" ".repeat(600), "<svg>");
        assertThat(of(late).name()).isEmpty();
    }
}
