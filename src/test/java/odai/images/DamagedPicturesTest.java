package odai.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import odai.dataset.Defect;
import odai.fixtures.ByteArrays;
import odai.fixtures.Formats;
import odai.fixtures.SeedPictures;
import odai.fixtures.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a decoder is shown of a damaged picture, and what it is not.
class DamagedPicturesTest {
    @TempDir private Path temp;

    private final ImageDecoder decoder = new ImageDecoder();

    @ParameterizedTest
    @CsvSource({
        "bitrot-apng.png, DAMAGED_EXTRAS, ''",
        "1004-bytes-4GB.png, TRUNCATED, TRUNCATED",
        "idat-length-bit.png, TRUNCATED, TRUNCATED",
        "l.gif, TOO_MANY_PIXELS, TOO_MANY_PIXELS",
        "dupbig.tif, CORRUPT, TOO_MANY_PIXELS"
    })
    void whatEndedTheProgramOrTookGigabytesHasADefect(String name, Defect found, String broken) {
        Path file = SharedData.file("hostile-2/" + name);
        assertThat(new ImageProbe().probe(file).defects()).contains(found);
        Decoded decoded = decoder.decode(file, 64);
        if (broken.isEmpty()) {
            assertThat(decoded).isInstanceOf(Decoded.DecodedPicture.class);
        } else {
            assertThat(decoded).isEqualTo(new Decoded.Undecodable(Defect.valueOf(broken)));
        }
    }

    private static byte[] seen(byte[] bytes) {
        DecoderInput input = ImageHeader.of(ByteSource.of(bytes)).structure().input;
        try (PictureFile file = PictureFile.of(bytes)) {
            PictureFile seen = input.of(file);
            try {
                return seen.bytes();
            } finally {
                if (seen != file) {
                    seen.close();
                }
            }
        }
    }

    private static boolean has(byte[] bytes, String name) {
        return ByteArrays.indexOf(bytes, name.getBytes(StandardCharsets.ISO_8859_1)) >= 0;
    }

    private static byte[] flipped(byte[] bytes, String after, int further) {
        byte[] out = bytes.clone();
        int at = ByteArrays.indexOf(out, after.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(at).as(after).isPositive();
        out[at + further] ^= 1;
        return out;
    }

    private Decoded decode(byte[] bytes) {
        return decoder.decode(bytes, Integer.MAX_VALUE);
    }

    @Test
    void ofAMovingPngTheDecoderSeesTheStillPicture() {
        byte[] moving = SeedPictures.movingPng(Formats.png());
        assertThat(has(moving, "fdAT")).isTrue();
        assertThat(seen(moving)).isEqualTo(seen(Formats.png()));
        Colour.halves(((Decoded.DecodedPicture) decode(moving)).pixels(), 0);
    }

    @Test
    void aDamagedAnimationIsLeftOutWithANotice() throws IOException {
        byte[] damaged = flipped(SeedPictures.movingPng(Formats.png()), "fdAT", 9);
        Path file = Files.write(temp.resolve("a.png"), damaged);
        assertThat(new ImageProbe().probe(file).defects())
                .containsExactlyInAnyOrder(Defect.ANIMATED, Defect.DAMAGED_EXTRAS);
        Colour.halves(((Decoded.DecodedPicture) decode(damaged)).pixels(), 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IDAT", "IHDR"})
    void aWrongChecksumOfWhatIsNeededIsCorrupt(String chunk) {
        byte[] damaged = flipped(Formats.png(), chunk, 10);
        assertThat(ImageHeader.of(ByteSource.of(damaged)).structure().defects)
                .contains(Defect.CORRUPT);
        assertThat(decode(damaged)).isInstanceOf(Decoded.Undecodable.class);
    }

    @Test
    void aLengthBeyondTheFileIsNeverAllocated() {
        byte[] png = Formats.png();
        int at = ByteArrays.indexOf(png, "IDAT".getBytes(StandardCharsets.ISO_8859_1));
        png[at - 4] |= 0x40;
        assertThat(decode(png)).isEqualTo(new Decoded.Undecodable(Defect.TRUNCATED));
    }

    @Test
    void textsAndProfilesOfAPngAreNotShown() {
        byte[] text = ByteArrays.chunk("zTXt", "Comment\0\0", new byte[900]);
        byte[] with = ByteArrays.insert(Formats.png(), 33, text);
        assertThat(seen(with)).isEqualTo(seen(Formats.png()));
        assertThat(decode(with)).isInstanceOf(Decoded.DecodedPicture.class);
    }

    @Test
    void metadataOfAJpegIsNotShownButCounts() {
        byte[] turned = ByteArrays.withExif(Formats.jpeg(), 6, true);
        assertThat(seen(turned)).isEqualTo(Formats.jpeg());
        assertThat(((Decoded.DecodedPicture) decode(turned)).pixels().width())
                .isEqualTo(Formats.HEIGHT);
    }

    @Test
    void aJpegOfTwoSizesIsCorrupt() {
        byte[] jpeg = Formats.jpeg();
        int frame = ByteArrays.indexOf(jpeg, new byte[] {(byte) 0xff, (byte) 0xc0});
        byte[] second = Arrays.copyOfRange(jpeg, frame, frame + 19);
        second[5] = 0x7f;
        byte[] both = ByteArrays.insert(jpeg, frame + 19, second);
        assertThat(decode(both)).isEqualTo(new Decoded.Undecodable(Defect.CORRUPT));
    }

    @Test
    void aTiffWithItsSizeTwiceIsCorrupt() {
        byte[] tiff = Formats.tiff();
        var order = tiff[0] == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        int directory = ByteBuffer.wrap(tiff).order(order).getInt(4);
        // the second entry, the height, becomes another width
        System.arraycopy(tiff, directory + 2, tiff, directory + 14, 2);
        assertThat(decode(tiff)).isInstanceOf(Decoded.Undecodable.class);
        assertThat(ImageHeader.of(ByteSource.of(tiff)).structure().defects)
                .contains(Defect.CORRUPT);
    }

    @Test
    void everySoundPictureStillDecodes() {
        for (Map.Entry<String, byte[]> seed : SeedPictures.all().entrySet()) {
            assertThat(ImageHeader.of(ByteSource.of(seed.getValue())).structure().barrier)
                    .as(seed.getKey())
                    .isNull();
            assertThat(decode(seed.getValue()))
                    .as(seed.getKey())
                    .isInstanceOf(Decoded.DecodedPicture.class);
        }
    }

    @Test
    void theFirstPictureOfAnAnimationLiesInItsPlace() {
        Pixels found =
                ((Decoded.DecodedPicture) decode(SeedPictures.all().get("moving.webp"))).pixels();
        assertThat(found.width()).isEqualTo(Formats.WIDTH + 4);
        assertThat(found.height()).isEqualTo(Formats.HEIGHT + 4);
        assertThat(Colour.at(found, 0, 0)).isEqualTo(Color.WHITE);
        assertThat(Colour.at(found, found.width() - 1, 20)).isEqualTo(Color.WHITE);
        Colour.near(Colour.at(found, 6, 10), Formats.LEFT, 40);
        Colour.near(Colour.at(found, 60, 10), Formats.RIGHT, 40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain.gif", "interlaced.gif", "moving.gif"})
    void everyRowOfAGifIsInItsPlace(String name) {
        byte[] gif = SeedPictures.all().get(name);
        Colour.halves(((Decoded.DecodedPicture) decode(gif)).pixels(), 60);
    }

    @Test
    void aGifOfSomeBytesTakesNoGigabyte() {
        byte[] gif = Formats.gif();
        System.arraycopy(new byte[] {(byte) 0xf4, 0x33, (byte) 0xf4, 0x33}, 0, gif, 6, 4);
        assertThat(decode(gif)).isEqualTo(new Decoded.Undecodable(Defect.TOO_MANY_PIXELS));
    }
}
