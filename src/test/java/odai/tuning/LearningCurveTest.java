package odai.tuning;

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
        assertThat(none.lastStep()).isZero();
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
        assertThat(curve.memorisesFrom()).hasValue(2);
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

    @Test
    void theTableHasEmptyCellsWhereNothingWasMeasured() {
        LearningCurve curve =
                new LearningCurve(
                        List.of(
                                new CurvePoint(2, 1.5, null, 1.25, null, .5),
                                new CurvePoint(1, null, null, null, null, null)),
                        1);
        assertThat(curve.csv())
                .isEqualTo(
                        "step,train_loss,valid_loss,full_valid_loss,train_accuracy,valid_accuracy\n"
                                + "1,,,,,\n2,1.5,,1.25,,0.5\n");
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
        assertThat(curve.lastStep()).isEqualTo(losses.size());
    }

    private static CurvePoint full(int step, double loss) {
        return new CurvePoint(step, null, null, loss, null, null);
    }

    private static CurvePoint batch(int step, double loss) {
        return new CurvePoint(step, null, loss, null, null, null);
    }
}
