package odai.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import odai.curating.Batch;
import odai.dataset.Defect;
import odai.dataset.ImageFormat;
import odai.dataset.LineSource;
import odai.fixtures.Batches;
import odai.pricing.TokenCounter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files, pictures and texts.
class ContentRulesTest {
    private static final long ODD = 500;
    private static final long MEGABYTE = 1 << 20;

    private final Batch good = Batches.of(300, 30);

    @ParameterizedTest
    @EnumSource(names = {"GIF", "BMP", "TIFF"})
    void aFormatThatIsNotTakenIsConvertedWithAWarning(ImageFormat format) {
        assertOnlyOdd(
                Batches.with(ODD, source -> Batches.picture(source, format, 1000, 100)),
                Rule.FORMATS,
                RowWeight.WARNING);
    }

    @ParameterizedTest
    @EnumSource(names = {"JPEG", "PNG", "WEBP"})
    void aFormatThatIsTakenIsFine(ImageFormat format) {
        Batch.Item item = Batches.with(ODD, source -> Batches.picture(source, format, 1000, 100));
        assertThat(row(Drafts.of("openai"), Batches.plus(good, item), Rule.FORMATS).weight())
                .isEqualTo(RowWeight.FINE);
    }

    @Test
    void whereNoJpegIsTakenAForeignFormatCannotBeMended() {
        Drafts draft =
                Drafts.of("openai")
                        .limits(was -> Drafts.pictures(was, 10, Set.of(ImageFormat.PNG)));
        assertThat(row(draft, good, Rule.FORMATS).weight()).isEqualTo(RowWeight.OBSTACLE);
    }

    @Test
    void anAnimationIsAFormatOfItsOwn() {
        assertOnlyOdd(Batches.with(ODD, Defect.ANIMATED), Rule.FORMATS, RowWeight.WARNING);
    }

    @ParameterizedTest
    @EnumSource(names = {"CMYK", "GRAYSCALE", "PALETTE", "SIXTEEN_BIT"})
    void aColourModeThatIsNotTakenIsConvertedWithAWarning(Defect defect) {
        assertOnlyOdd(Batches.with(ODD, defect), Rule.COLOURS, RowWeight.WARNING);
    }

    @Test
    void otherDefectsAreNoMatterOfColourOrFormat() {
        Batch batch = Batches.plus(good, Batches.with(ODD, Defect.ROTATED, Defect.TINY));
        assertThat(row(Drafts.of("openai"), batch, Rule.COLOURS).weight())
                .isEqualTo(RowWeight.FINE);
        assertThat(row(Drafts.of("openai"), batch, Rule.FORMATS).weight())
                .isEqualTo(RowWeight.FINE);
    }

    @ParameterizedTest
    @CsvSource({"10485760, FINE", "10485761, WARNING"})
    void aPictureOfMoreThanTenMegabytesIsMadeSmaller(long bytes, RowWeight rowWeight) {
        Batch.Item item =
                Batches.with(ODD, source -> Batches.picture(source, ImageFormat.PNG, bytes, 3000));
        assertThat(row(Drafts.of("openai"), Batches.plus(good, item), Rule.PICTURE_BYTES).weight())
                .isEqualTo(rowWeight);
    }

    @ParameterizedTest
    @CsvSource({"1000, FINE", "1001, OBSTACLE"})
    void morePixelsThanAreTakenAreAnObstacle(int side, RowWeight rowWeight) {
        Drafts draft =
                Drafts.of("compatible")
                        .limits(was -> Drafts.sizes(was, 50_000, 1_000_000, was.fileBytes()));
        Batch.Item item =
                Batches.with(ODD, source -> Batches.picture(source, ImageFormat.PNG, 1000, side));
        assertThat(row(draft, Batches.plus(good, item), Rule.PICTURE_PIXELS).weight())
                .isEqualTo(rowWeight);
    }

    @ParameterizedTest
    @CsvSource({"0, OBSTACLE", "1, FINE"})
    void anExampleHasOnePicture(int taken, RowWeight rowWeight) {
        Drafts draft =
                Drafts.of("openai").limits(was -> Drafts.pictures(was, taken, was.formats()));
        assertThat(row(draft, good, Rule.PICTURES_PER_EXAMPLE).weight()).isEqualTo(rowWeight);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　", "\u200b", "\n\t"})
    void aResponseWithNothingToSeeIsAnObstacle(String answer) {
        assertOnlyOdd(
                Batches.with(ODD, source -> Batches.texts(source, "お題", "よい", answer)),
                Rule.EMPTY_RESPONSES,
                RowWeight.OBSTACLE);
    }

    @Test
    void anOdaiWithNothingToSeeIsAWarning() {
        assertOnlyOdd(
                Batches.with(ODD, source -> Batches.texts(source, "　", "よい")),
                Rule.EMPTY_ODAI,
                RowWeight.WARNING);
    }

    @Test
    void aSystemTextWithNothingToSeeIsAWarning() {
        Batch silent = new Batch(" ", good.training(), good.validation());
        assertThat(row(Drafts.of("openai"), silent, Rule.SYSTEM_TEXT).weight())
                .isEqualTo(RowWeight.WARNING);
        assertThat(row(Drafts.of("openai"), good, Rule.SYSTEM_TEXT).weight())
                .isEqualTo(RowWeight.FINE);
    }

    @Test
    void whatIsCutOffIsAWarning() {
        // " a" is one token: 64,000 and the picture fit, 66,000 do not
        Batch.Item fits =
                Batches.with(ODD + 1, source -> Batches.texts(source, "お題", " a".repeat(64_000)));
        Batch.Item not =
                Batches.with(ODD, source -> Batches.texts(source, "お題", " a".repeat(66_000)));
        PreflightRow preflightRow =
                row(Drafts.of("openai"), Batches.plus(good, fits, not), Rule.TEXT_LENGTH);
        assertThat(preflightRow.weight()).isEqualTo(RowWeight.WARNING);
        assertThat(preflightRow.offenders()).containsExactly(ODD);
    }

    @Test
    void aHeldOutPictureThatIsTrainedOnIsAWarning() {
        LineSource trained = good.training().getFirst().source();
        Batch.Item twin =
                Batches.with(
                        ODD,
                        source ->
                                new LineSource(
                                        source.id(),
                                        source.odaiId(),
                                        source.odai(),
                                        source.answers(),
                                        source.bytes(),
                                        source.format(),
                                        source.width(),
                                        source.height(),
                                        trained.sha256()));
        PreflightRow preflightRow =
                row(Drafts.of("openai"), Batches.held(good, twin), Rule.SPLIT_DUPLICATES);
        assertThat(preflightRow.weight()).isEqualTo(RowWeight.WARNING);
        assertThat(preflightRow.offenders()).containsExactly(ODD);
        // two of a kind in the same file are another matter
        assertThat(
                        row(Drafts.of("openai"), Batches.plus(good, twin), Rule.SPLIT_DUPLICATES)
                                .weight())
                .isEqualTo(RowWeight.FINE);
    }

    @ParameterizedTest
    @CsvSource({"512, FINE", "300, OBSTACLE"})
    void aFileIsWhatItsPicturesAreInBase64(long megabytes, RowWeight rowWeight) {
        // 40 pictures of 9 MB are 480 MB of Base64
        Batch batch = Batches.of(10, 2);
        for (int i = 0; i < 40; i++) {
            batch =
                    Batches.plus(
                            batch,
                            Batches.with(
                                    600 + i,
                                    source ->
                                            Batches.picture(
                                                    source, ImageFormat.PNG, 9 * MEGABYTE, 3000)));
        }
        Drafts draft =
                Drafts.of("azure")
                        .limits(was -> Drafts.sizes(was, 50_000, 0, megabytes * MEGABYTE));
        PreflightRow preflightRow = row(draft, batch, Rule.FILE_SIZE);
        assertThat(preflightRow.weight()).isEqualTo(rowWeight);
        assertThat((long) preflightRow.figures().getFirst()).isBetween(480L, 482L);
    }

    private void assertOnlyOdd(Batch.Item item, Rule rule, RowWeight rowWeight) {
        PreflightRow preflightRow = row(Drafts.of("openai"), Batches.plus(good, item), rule);
        assertThat(preflightRow.weight()).isEqualTo(rowWeight);
        assertThat(preflightRow.offenders()).containsExactly(ODD);
        assertThat(preflightRow.figures().isEmpty() ? 1 : preflightRow.figures().getFirst())
                .isEqualTo(1);
        assertThat(row(Drafts.of("openai"), good, rule).weight()).isEqualTo(RowWeight.FINE);
    }

    private static PreflightRow row(Drafts draft, Batch batch, Rule rule) {
        return Preflight.check(draft.draft(), batch, new TokenCounter(), Drafts.LONG_BEFORE)
                .row(rule)
                .orElseThrow();
    }
}
