package odai.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import odai.fixtures.ByteArrays;
import odai.fixtures.DataSet;
import odai.fixtures.Formats;
import odai.fixtures.Projects;
import odai.images.ImageEncoder;
import odai.images.PictureFile;
import odai.targets.Target;
import odai.work.ExportProblem;
import odai.work.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReencodeTest {
    private static final JsonlExporter.Settings AS_IS = JsonlExporter.Settings.DEFAULT;

    @TempDir private Path temp;

    private Exported with(String name, byte[] picture) {
        DataSet set = new DataSet(temp.resolve("set"));
        set.write(name, picture);
        return Exported.of(set.row(DataSet.row("e", name, "odai", "answer")).write(), temp);
    }

    private static JsonNode only(Exported exported) throws IOException {
        List<JsonNode> lines = exported.lines("train.jsonl");
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private static BufferedImage image(JsonNode line) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Exported.picture(line)));
    }

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of("a.jpg", "image/jpeg", Formats.jpeg()),
                Arguments.of("a.png", "image/png", Formats.png()),
                Arguments.of("transparent.png", "image/png", Formats.transparentPng()),
                Arguments.of("a.webp", "image/webp", Formats.webp()),
                Arguments.of("named-wrongly.png", "image/jpeg", Formats.jpeg()),
                Arguments.of("trailing.jpg", "image/jpeg", ByteArrays.of(Formats.jpeg(), "more")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("taken")
    void whatTheTargetTakesPassesByteForByte(String name, String mimeType, byte[] picture)
            throws IOException {
        try (Exported exported = with(name, picture)) {
            assertThat(exported.done().reencoded()).isZero();
            assertThat(Exported.mimeType(only(exported))).isEqualTo(mimeType);
            assertThat(Exported.picture(only(exported))).isEqualTo(picture);
        }
    }

    static Stream<Arguments> notTaken() {
        return Stream.of(
                Arguments.of("cmyk.jpg", Formats.cmyk()),
                Arguments.of("grey.jpg", Formats.greyJpeg()),
                Arguments.of("grey.png", Formats.greyPng()),
                Arguments.of("palette.png", Formats.palettePng()),
                Arguments.of("sixteen.png", Formats.sixteenBitPng()),
                Arguments.of("a.gif", Formats.gif()),
                Arguments.of("a.bmp", Formats.bmp()),
                Arguments.of("a.tiff", Formats.tiff()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notTaken")
    void whatItDoesNotTakeBecomesAnRgbJpegOfTheSameSize(String name, byte[] picture)
            throws IOException {
        try (Exported exported = with(name, picture)) {
            assertThat(exported.done().reencoded()).isEqualTo(1);
            assertThat(Exported.mimeType(only(exported))).isEqualTo("image/jpeg");
            BufferedImage image = image(only(exported));
            assertThat(image.getWidth()).isEqualTo(Formats.WIDTH);
            assertThat(image.getHeight()).isEqualTo(Formats.HEIGHT);
            assertThat(image.getColorModel().getNumComponents()).isEqualTo(3);
        }
    }

    @Test
    void aTurnedPictureIsSetUprightAndSaysNothingMoreOfItself() throws IOException {
        try (Exported exported = with("a.jpg", ByteArrays.withExif(Formats.jpeg(), 6, true))) {
            exported.done();
            BufferedImage image = image(only(exported));
            assertThat(image.getWidth()).isEqualTo(Formats.HEIGHT);
            assertThat(image.getHeight()).isEqualTo(Formats.WIDTH);
            // turned to the right, what was left is above
            assertThat(image.getRGB(16, 4) >> 16 & 0xff).isGreaterThan(150);
            assertThat(image.getRGB(16, 60) & 0xff).isGreaterThan(150);
            assertThat(ByteArrays.indexOf(Exported.picture(only(exported)), ByteArrays.of("Exif")))
                    .isNegative();
        }
    }

    @Test
    void metadataGoesOnRequestOnly() throws IOException {
        byte[] located = ByteArrays.withExif(Formats.jpeg(), 1, true);
        try (Exported exported = with("a.jpg", located)) {
            exported.done();
            assertThat(Exported.picture(only(exported))).isEqualTo(located);
            exported.done(
                    Exported.request(
                            Exported.NO_VALIDATION, new JsonlExporter.Settings(false, true, 85)));
            assertThat(ByteArrays.indexOf(Exported.picture(only(exported)), ByteArrays.of("Exif")))
                    .isNegative();
        }
    }

    @Test
    void onRequestEverythingBecomesAJpegOfThatQuality() throws IOException {
        try (Exported exported = with("a.png", Formats.noise(300, 300))) {
            exported.done(
                    Exported.request(
                            Exported.NO_VALIDATION, new JsonlExporter.Settings(true, false, 90)));
            int fine = Exported.picture(only(exported)).length;
            exported.done(
                    Exported.request(
                            Exported.NO_VALIDATION, new JsonlExporter.Settings(true, false, 40)));
            assertThat(Exported.picture(only(exported)).length).isLessThan(fine);
            assertThat(Exported.mimeType(only(exported))).isEqualTo("image/jpeg");
        }
    }

    @Test
    void whatShinesThroughLiesOnWhiteWhenItBecomesAJpeg() throws IOException {
        try (Exported exported = with("a.png", Formats.transparentPng())) {
            exported.done(
                    Exported.request(
                            Exported.NO_VALIDATION, new JsonlExporter.Settings(true, false, 95)));
            int right = image(only(exported)).getRGB(60, 16);
            assertThat(right & 0xff).isGreaterThan(240);
            assertThat(right >> 8 & 0xff).isGreaterThan(240);
            assertThat(right >> 16 & 0xff).isGreaterThan(240);
        }
    }

    private static Target taking(long bytes, long pixels) {
        Target.Limits all = Exported.TARGET.limits();
        Target.Limits less =
                new Target.Limits(
                        all.minExamples(),
                        all.maxExamplesWithImages(),
                        all.imagesPerExample(),
                        bytes,
                        pixels,
                        all.formats(),
                        all.colours(),
                        all.fileBytes(),
                        all.uploadBytes(),
                        all.partBytes(),
                        all.suffixLength(),
                        all.suffixPattern(),
                        all.maxSeed(),
                        all.maxEpochs());
        Target it = Exported.TARGET;
        return new Target(
                it.id(),
                it.name(),
                it.simulation(),
                it.asOf(),
                it.baseUrl(),
                it.baseUrlPattern(),
                it.keyVariable(),
                it.console(),
                it.sources(),
                less,
                it.dialect(),
                it.words(),
                it.ownModels(),
                it.models());
    }

    @Test
    void aPictureOfTooManyBytesIsMadeSmallerUntilItFits() throws IOException {
        try (Exported exported = with("a.png", Formats.noise(1200, 800))) {
            Target target = taking(200_000, 0);
            exported.done(Exported.request(target, Exported.NO_VALIDATION, AS_IS));
            assertThat(Exported.picture(only(exported)).length).isLessThanOrEqualTo(200_000);
            BufferedImage image = image(only(exported));
            assertThat(image.getWidth()).isLessThan(1200).isGreaterThanOrEqualTo(256);
        }
    }

    @Test
    void aPictureThatNeverFitsIsAProblem() throws IOException {
        try (Exported exported = with("a.png", Formats.noise(600, 400))) {
            Outcome<JsonlExporter.Export> outcome =
                    exported.run(Exported.request(taking(500, 0), Exported.NO_VALIDATION, AS_IS));
            assertThat(outcome)
                    .isEqualTo(
                            Outcome.failed(
                                    new ExportProblem.PictureNotEncodable(
                                            "e",
                                            temp.resolve("set")
                                                    .resolve("a.png")
                                                    .toRealPath()
                                                    .toString())));
        }
    }

    @Test
    void aPictureOfTooManyPixelsIsMadeSmallerKeepingItsShape() throws IOException {
        try (Exported exported = with("a.png", Formats.noise(800, 400))) {
            exported.done(Exported.request(taking(1 << 24, 80_000), Exported.NO_VALIDATION, AS_IS));
            BufferedImage image = image(only(exported));
            assertThat((long) image.getWidth() * image.getHeight()).isBetween(70_000L, 80_000L);
            assertThat(image.getWidth())
                    .isBetween(2 * image.getHeight() - 2, 2 * image.getHeight() + 2);
        }
    }

    @Test
    void whatOnlyDecodingShowsAsBrokenIsNamed() throws IOException {
        byte[] grey = Formats.greyPng();
        int data = ByteArrays.indexOf(grey, ByteArrays.of("IDAT"));
        // lawful chunks with right checksums, whose data unpacks to nothing
        byte[] nonsense = new byte[60];
        Arrays.fill(nonsense, (byte) 0x55);
        byte[] broken =
                ByteArrays.of(
                        Arrays.copyOf(grey, data - 4),
                        ByteArrays.chunk("IDAT", nonsense),
                        ByteArrays.chunk("IEND"));
        try (Exported exported = with("a.png", broken)) {
            assertThat(
                            Projects.problem(
                                    exported.run(Exported.request(Exported.NO_VALIDATION, AS_IS))))
                    .isInstanceOf(ExportProblem.PictureNotEncodable.class);
            assertThat(exported.folder.resolve("train.jsonl")).doesNotExist();
        }
    }

    @Test
    void qualityEightyFiveIsWhatTheEncoderMakesOfIt() throws IOException {
        byte[] noise = Formats.noise(64, 64);
        try (Exported exported = with("a.png", noise)) {
            exported.done(
                    Exported.request(
                            Exported.NO_VALIDATION, new JsonlExporter.Settings(true, false, 85)));
            try (var file = PictureFile.read(temp.resolve("set").resolve("a.png"))) {
                assertThat(Exported.picture(only(exported)))
                        .isEqualTo(new ImageEncoder().jpeg(file, 4096, 85).orElseThrow());
            }
        }
    }
}
