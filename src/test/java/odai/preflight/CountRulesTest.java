package odai.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import odai.curating.Batch;
import odai.curating.ExpectedSkips;
import odai.dataset.Inclusion;
import odai.fixtures.Batches;
import odai.pricing.TokenCounter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CountRulesTest {
    private final Batch good = Batches.of(300, 30);

    @Test
    void theTenThatAreNeededAreCountedAfterTheSkips() {
        Batch ten = Batches.plus(Batches.of(10, 2), Batches.skipped(500));
        assertThat(row(ten, Rule.FEWEST_EXAMPLES).weight()).isEqualTo(RowWeight.FINE);
        Batch nine = Batches.plus(Batches.of(9, 2), Batches.skipped(500), Batches.skipped(501));
        PreflightRow preflightRow = row(nine, Rule.FEWEST_EXAMPLES);
        assertThat(preflightRow.weight()).isEqualTo(RowWeight.OBSTACLE);
        assertThat(preflightRow.figures()).containsExactly(9, 10, 2);
        assertThat(preflightRow.offenders()).containsExactly(500L, 501L);
    }

    @Test
    void linesAreCountedNotExamples() {
        Batch.Item five =
                Batches.with(1, source -> Batches.texts(source, "お題", "a", "b", "c", "d", "e"));
        Batch.Item other =
                Batches.with(2, source -> Batches.texts(source, "お題", "f", "g", "h", "i", "j"));
        PreflightRow preflightRow =
                row(new Batch("s", List.of(five, other), List.of()), Rule.FEWEST_EXAMPLES);
        assertThat(preflightRow.weight()).isEqualTo(RowWeight.FINE);
        assertThat(preflightRow.figures().getFirst()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({"50, 20, FINE", "51, 20, OBSTACLE", "20, 51, OBSTACLE"})
    void neitherFileHasTooManyPictures(int training, int validation, RowWeight rowWeight) {
        Drafts draft = Drafts.of("openai").limits(was -> Drafts.sizes(was, 50, 0, was.fileBytes()));
        PreflightReport preflightReport = check(draft, Batches.of(training, validation));
        assertThat(preflightReport.row(Rule.MOST_EXAMPLES).orElseThrow().weight())
                .isEqualTo(rowWeight);
    }

    @Test
    void oneHeldOutExampleThatIsRefusedIsAnObstacle() {
        Batch batch = Batches.held(good, Batches.skipped(7000), Batches.doubtful(7001));
        PreflightRow preflightRow = row(batch, Rule.VALIDATION_TRAINS);
        assertThat(preflightRow.weight()).isEqualTo(RowWeight.OBSTACLE);
        assertThat(preflightRow.offenders()).containsExactly(7000L);
        assertThat(preflightRow.figures()).containsExactly(1, 32);
    }

    @Test
    void aSimulationMayBeAskedAllTheSame() {
        Batch batch = Batches.held(good, Batches.skipped(7000));
        PreflightReport preflightReport = check(Drafts.of("practice"), batch);
        assertThat(preflightReport.row(Rule.VALIDATION_TRAINS).orElseThrow().weight())
                .isEqualTo(RowWeight.WARNING);
        assertThat(preflightReport.ready()).isTrue();
    }

    @Test
    void aDoubtfulOneHeldOutIsAWarning() {
        PreflightRow preflightRow =
                row(Batches.held(good, Batches.doubtful(7001)), Rule.VALIDATION_TRAINS);
        assertThat(preflightRow.weight()).isEqualTo(RowWeight.WARNING);
        assertThat(preflightRow.offenders()).containsExactly(7001L);
        assertThat(row(good, Rule.VALIDATION_TRAINS).weight()).isEqualTo(RowWeight.FINE);
    }

    @Test
    void whatTheServiceTaughtCountsForTheFewestLinesAndForOverfitting() {
        Batch twelve = Batches.of(12, 2);
        Batch taught =
                new Batch(
                        twelve.systemText(),
                        twelve.training(),
                        twelve.validation(),
                        Map.of("openai", new ExpectedSkips(12, 0, 3, 2)));
        PreflightRow few = row(taught, Rule.FEWEST_EXAMPLES);
        assertThat(few.weight()).isEqualTo(RowWeight.OBSTACLE);
        assertThat(few.figures()).containsExactly(9, 10, 3);
        assertThat(row(taught, Rule.OVERFITTING).figures().getFirst()).isEqualTo(9);
        PreflightRow said = row(taught, Rule.LEARNED_SKIPS);
        assertThat(said.weight()).isEqualTo(RowWeight.WARNING);
        assertThat(said.figures()).containsExactly("OpenAI", 2, 3, 12, 9);
        assertThat(row(taught, Rule.SKIPS).weight()).isEqualTo(RowWeight.FINE);
    }

    @Test
    void expectedSkipsAreAWarningThatNamesThem() {
        PreflightRow preflightRow = row(Batches.plus(good, Batches.skipped(500)), Rule.SKIPS);
        assertThat(preflightRow.weight()).isEqualTo(RowWeight.WARNING);
        assertThat(preflightRow.offenders()).containsExactly(500L);
        assertThat(preflightRow.figures()).containsExactly(1, 301, 300);
        assertThat(row(good, Rule.SKIPS).weight()).isEqualTo(RowWeight.FINE);
    }

    @Test
    void doubtfulOnesThatAreSentAreAWarning() {
        PreflightRow preflightRow = row(Batches.plus(good, Batches.doubtful(500)), Rule.REVIEW);
        assertThat(preflightRow.weight()).isEqualTo(RowWeight.WARNING);
        assertThat(preflightRow.offenders()).containsExactly(500L);
        assertThat(row(good, Rule.REVIEW).weight()).isEqualTo(RowWeight.FINE);
    }

    @Test
    void whatNobodyLookedAtIsAWarning() {
        Batch batch =
                Batches.held(Batches.plus(good, Batches.unscreened(500)), Batches.unscreened(501));
        PreflightRow preflightRow = row(batch, Rule.UNSCREENED);
        assertThat(preflightRow.weight()).isEqualTo(RowWeight.WARNING);
        assertThat(preflightRow.offenders()).containsExactly(500L, 501L);
        assertThat(row(good, Rule.UNSCREENED).weight()).isEqualTo(RowWeight.FINE);
    }

    @ParameterizedTest
    @EnumSource(Inclusion.class)
    void sendingEverythingIsAWarning(Inclusion inclusion) {
        boolean careful = inclusion == Inclusion.TRAINS || inclusion == Inclusion.TRAINS_AND_REVIEW;
        PreflightReport preflightReport = check(Drafts.of("openai").inclusion(inclusion), good);
        assertThat(preflightReport.row(Rule.EVERYTHING).orElseThrow().weight())
                .isEqualTo(careful ? RowWeight.FINE : RowWeight.WARNING);
    }

    @ParameterizedTest
    @CsvSource({
        "230, 10, WARNING",
        "230, 3, FINE",
        "630, 10, FINE",
        "300, 0, FINE",
        "10, 0, WARNING"
    })
    void manyEpochsOverFewExamplesAreAWarning(int examples, int epochs, RowWeight rowWeight) {
        PreflightReport preflightReport =
                check(Drafts.of("openai").epochs(epochs), Batches.of(examples, 5));
        assertThat(preflightReport.row(Rule.OVERFITTING).orElseThrow().weight())
                .isEqualTo(rowWeight);
    }

    @Test
    void whereNothingRemainsNothingIsMemorised() {
        PreflightReport preflightReport =
                check(
                        Drafts.of("openai").epochs(25),
                        Batches.plus(Batches.of(0, 2), Batches.skipped(500)));
        assertThat(preflightReport.row(Rule.OVERFITTING)).isEmpty();
        PreflightRow few = preflightReport.row(Rule.FEWEST_EXAMPLES).orElseThrow();
        assertThat(few.weight()).isEqualTo(RowWeight.OBSTACLE);
        assertThat(few.figures()).startsWith(0);
    }

    private static PreflightRow row(Batch batch, Rule rule) {
        return check(Drafts.of("openai"), batch).row(rule).orElseThrow();
    }

    private static PreflightReport check(Drafts draft, Batch batch) {
        return Preflight.check(draft.draft(), batch, new TokenCounter(), Drafts.LONG_BEFORE);
    }
}
