package odai.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import odai.dataset.CurvePoint;
import org.junit.jupiter.api.Test;

class LearningCurveTest {
    @Test
    void nothingIsKnownOfNothing() {
        LearningCurve none = new LearningCurve(List.of(), 3);
        assertThat(none.best()).isEmpty();
        assertThat(none.memorisesFrom()).isEmpty();
        assertThat(none.steps()).isZero();
        assertThat(none.epochAt(5)).isZero();
        assertThat(none.whole()).isFalse();
        assertThat(none.epochOf(5)).isZero();
    }

    @Test
    void theBestPointHasTheLowestLossOverTheWholeFile() {
        LearningCurve curve =
                new LearningCurve(
                        List.of(full(10, 1.4), batch(15, .1), full(20, 1.1), full(30, 1.3)), 3);
        assertThat(curve.best().orElseThrow().step()).isEqualTo(20);
    }

    @Test
    void withoutWholeFileLossesThoseOfABatchCount() {
        LearningCurve curve =
                new LearningCurve(List.of(batch(1, 2.0), batch(2, 1.0), batch(3, 1.5)), 3);
        assertThat(curve.best().orElseThrow().step()).isEqualTo(2);
        assertThat(curve.memorisesFrom()).as("one batch is no turn").isEmpty();
    }

    @Test
    void batchesThatRiseOneAfterTheOtherAreATurn() {
        List<CurvePoint> points = new ArrayList<>();
        for (int step = 1; step <= 40; step++) {
            points.add(batch(step, 1 + Math.abs(step - 20) * .02 + (step % 2) * .005));
        }
        assertThat(new LearningCurve(points, 4).memorisesFrom()).hasValue(2);
        assertThat(new LearningCurve(points.subList(0, 20), 4, 40).memorisesFrom()).isEmpty();
    }

    @Test
    void epochsAreCountedOverAllStepsEvenBeforeTheyAreMeasured() {
        LearningCurve curve = new LearningCurve(List.of(full(20, 1.5), full(40, 1.2)), 10, 200);
        assertThat(curve.whole()).isFalse();
        assertThat(curve.epochOf(40)).isEqualTo(2);
        assertThat(curve.epochAt(40)).isEqualTo(2);
        assertThat(curve.epochAt(41)).isEqualTo(3);
        assertThat(curve.epochAt(1)).isEqualTo(1);
        assertThat(curve.epochAt(200)).isEqualTo(10);
    }

    @Test
    void whatAServiceCallsMinusOneWasNotMeasured() {
        CurvePoint point = new CurvePoint(1, 1.0, -1.0, -1.0, -1.0, Double.NaN, -1.0);
        assertThat(point).isEqualTo(new CurvePoint(1, 1.0, null, null, null, null));
        assertThat(point.validation()).isNull();
        assertThat(new LearningCurve(List.of(point), 1).best()).isEmpty();
    }

    @Test
    void withoutValidationNothingIsSaidOfMemorising() {
        LearningCurve curve =
                new LearningCurve(
                        List.of(
                                new CurvePoint(1, 2.0, null, null, null, null),
                                new CurvePoint(2, .1, null, null, null, null)),
                        2);
        assertThat(curve.best()).isEmpty();
        assertThat(curve.memorisesFrom()).isEmpty();
    }

    @Test
    void aRiseNamesTheEpochItBeganAt() {
        LearningCurve curve =
                new LearningCurve(
                        List.of(full(20, 1.5), full(40, 1.2), full(60, 1.3), full(80, 1.6)), 4);
        assertThat(curve.memorisesFrom()).hasValue(2);
        assertThat(curve.epochOf(40)).isEqualTo(2);
        assertThat(curve.epochOf(80)).isEqualTo(4);
    }

    @Test
    void aFallAndARiseWithinTheNoiseAreNoMemorising() {
        assertThat(new LearningCurve(List.of(full(1, 1.5), full(2, 1.2)), 2).memorisesFrom())
                .isEmpty();
        assertThat(new LearningCurve(List.of(full(1, 1.2), full(2, 1.21)), 2).memorisesFrom())
                .isEmpty();
    }

    @Test
    void withoutANumberOfEpochsThereIsNoEpoch() {
        assertThat(new LearningCurve(List.of(full(10, 1)), 0).epochOf(10)).isZero();
    }

    @Property(tries = 200)
    void theOrderInWhichPointsAreHeardDoesNotMatter(
            @ForAll @Size(min = 1, max = 20) List<@DoubleRange(min = .1, max = 3) Double> losses,
            @ForAll long seed) {
        List<CurvePoint> points = new ArrayList<>();
        for (int i = 0; i < losses.size(); i++) {
            points.add(full(i + 1, losses.get(i)));
        }
        LearningCurve curve = new LearningCurve(points, 4);
        List<CurvePoint> shuffled = new ArrayList<>(points);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(new LearningCurve(shuffled, 4)).isEqualTo(curve);
        assertThat(curve.best().orElseThrow().fullValidLoss()).isEqualTo(Collections.min(losses));
        assertThat(curve.steps()).isEqualTo(losses.size());
    }

    private static CurvePoint full(int step, double loss) {
        return new CurvePoint(step, null, null, loss, null, null);
    }

    private static CurvePoint batch(int step, double loss) {
        return new CurvePoint(step, null, loss, null, null, null);
    }
}
