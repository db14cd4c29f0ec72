package odai.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import odai.dataset.Evidence;
import odai.dataset.Kind;
import odai.dataset.SkipForecast;
import odai.dataset.SkipTally;
import odai.dataset.Thresholds;
import odai.fixtures.Evidences;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static SkipTally tally(int sent, double mean, double variance, int told) {
        return new SkipTally(
                1,
                "practice",
                new SkipForecast(sent, (int) mean, mean, variance, Map.of()),
                OptionalInt.of(told),
                List.of());
    }

    @Test
    void withoutAWordNothingMoves() {
        assertThat(Calibration.of(List.of())).isEqualTo(Calibration.NONE);
        SkipTally silent =
                new SkipTally(1, "practice", SkipForecast.NONE, OptionalInt.empty(), List.of());
        assertThat(Calibration.of(List.of(silent))).isEqualTo(Calibration.NONE);
        assertThat(Calibration.NONE.moved(.3)).isEqualTo(.3);
    }

    @Test
    void theStorysTwoFewerMoveTheForecastALittleDown() {
        Calibration learned = Calibration.of(List.of(tally(630, 402, 20, 400)));
        assertThat(learned.reports()).isEqualTo(1);
        assertThat(learned.shift()).isCloseTo(-2 / 27.3, within(1e-9));
    }

    @Test
    void skipsThatNobodyCouldHaveSeenComingAreExpectedOfTheNextFileToo() {
        SkipTally quiet = tally(287, .4, .3, 10);
        Calibration learned = Calibration.of(List.of(quiet, quiet, quiet));
        assertThat(287 * learned.moved(0)).isBetween(8.0, 10.0);
        assertThat(learned.moved(1)).isEqualTo(1);
    }

    @Test
    void whatIsCertainStaysCertain() {
        Calibration strict = new Calibration(2, 0, 1);
        assertThat(strict.moved(0)).isZero();
        assertThat(strict.moved(1)).isEqualTo(1);
    }

    @Property
    void anExactForecastIsLeftAlone(@ForAll @IntRange(max = 500) int told) {
        assertThat(Calibration.of(List.of(tally(500, told, 9, told))).shift()).isZero();
    }

    @Property
    void moreThanExpectedNeverLowersAChance(
            @ForAll @IntRange(min = 10, max = 500) int told,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double chance) {
        Calibration learned = Calibration.of(List.of(tally(500, 10, 5, told)));
        assertThat(learned.moved(chance)).isBetween(chance, 1.0);
    }

    /// A service that is stricter than we think: after a few of its jobs the range holds what it
    /// skips next.
    @Test
    void afterAFewJobsTheForecastIsNearerThanBefore() {
        Thresholds usual = SkipPolicy.DEFAULT;
        double line = usual.band(Kind.FACE).skip();
        List<Evidence> sent = new ArrayList<>();
        Random dice = new Random(7);
        for (int i = 1; i <= 400; i++) {
            sent.add(Evidences.seen(i, Map.of(Kind.FACE, dice.nextDouble())));
        }
        double mean = 0;
        double variance = 0;
        int told = 0;
        for (Evidence one : sent) {
            double chance = SkipRange.chance(one, usual);
            mean += chance;
            variance += chance * (1 - chance);
            told += one.confidence(Kind.FACE) >= line - .06 ? 1 : 0;
        }
        List<SkipTally> three = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            three.add(tally(400, mean, variance, told));
        }
        SkipRange before = SkipRange.of(sent, usual);
        SkipRange after = SkipRange.of(sent, usual, Calibration.of(three));
        assertThat(told).as("the plain forecast misses it").isGreaterThan(before.high());
        assertThat(told).isBetween(after.low(), after.high());
    }
}
