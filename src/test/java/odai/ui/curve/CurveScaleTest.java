package odai.ui.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import odai.curve.BestEpoch;
import odai.curve.CurveMetric;
import odai.curve.CurveValue;
import odai.curve.LearningCurve;
import odai.dataset.CurvePoint;
import odai.fixtures.Curves;
import org.junit.jupiter.api.Test;

class CurveScaleTest {
    private static final double WIDTH = 800;
    private static final double HEIGHT = 400;

    private static CurveLine line(LearningCurve curve) {
        return new CurveLine("", curve, new BestEpoch.Unknown(), List.of());
    }

    private static CurveScale scale(CurveMetric curveMetric, boolean raw, CurveLine... lines) {
        return CurveScale.of(List.of(lines), curveMetric, raw, WIDTH, HEIGHT);
    }

    private static LearningCurve curve(int steps, int epochs) {
        return new LearningCurve(Curves.points(steps, 6, 1), epochs);
    }

    @Property(tries = 200)
    void everyStepIsFoundAgainWhereItWasDrawn(
            @ForAll @IntRange(min = 1, max = 400) int steps,
            @ForAll @IntRange(min = 0, max = 50) int epochs,
            @ForAll boolean raw) {
        LearningCurve curve = curve(steps, epochs);
        CurveScale scale = scale(CurveMetric.LOSS, raw, line(curve));
        for (int i = 0; i < steps; i++) {
            double x = scale.x(curve, i + 1);
            assertThat(x).isBetween(scale.left(), scale.right() + 1e-6);
            assertThat(curve.nearest(scale.step(curve, x))).isEqualTo(i);
        }
    }

    @Property(tries = 100)
    void whatIsDrawnLiesWithin(
            @ForAll @IntRange(min = 1, max = 200) int steps,
            @ForAll CurveMetric curveMetric,
            @ForAll boolean raw) {
        CurveLine line = line(curve(steps, 10));
        CurveScale scale = scale(curveMetric, raw, line);
        assertThat(scale.low()).isNotNegative().isLessThan(scale.high());
        for (CurveValue curveValue : line.validation(curveMetric)) {
            assertThat(scale.y(curveValue.value())).isBetween(scale.top(), scale.bottom());
        }
        for (CurveValue curveValue : raw ? line.training(curveMetric) : List.<CurveValue>of()) {
            assertThat(scale.y(curveValue.value())).isBetween(scale.top(), scale.bottom());
        }
    }

    @Test
    void jobsOfDifferentLengthLieOverEachOtherByEpochs() {
        LearningCurve small = curve(40, 2);
        LearningCurve large = new LearningCurve(Curves.points(200, 6, 1), 2);
        CurveScale scale = scale(CurveMetric.LOSS, true, line(small), line(large));
        assertThat(scale.epochs()).isTrue();
        assertThat(scale.x(small, 20)).isCloseTo(scale.x(large, 100), within(1e-9));
    }

    @Test
    void whereEpochsAreNotKnownOfOneItGoesByStepsForBoth() {
        LearningCurve known = curve(40, 2);
        LearningCurve unknown = curve(80, 0);
        CurveScale scale = scale(CurveMetric.LOSS, false, line(known), line(unknown));
        assertThat(scale.epochs()).isFalse();
        assertThat(scale.most()).isEqualTo(80);
        assertThat(scale.x(known, 40)).isCloseTo(scale.x(unknown, 40), within(1e-9));
    }

    @Test
    void aJobUnderWayLeavesRoomForItsStepsToCome() {
        LearningCurve half = new LearningCurve(Curves.points(100, 6, 1), 10, 200);
        CurveScale scale = scale(CurveMetric.LOSS, false, line(half));
        assertThat(scale.x(half, 100)).isCloseTo((scale.left() + scale.right()) / 2, within(1e-9));
    }

    @Test
    void onePointAndNoneHaveAScaleToo() {
        CurvePoint one = new CurvePoint(1, 0.0, null, null, null, null);
        for (LearningCurve curve :
                List.of(new LearningCurve(List.of(one), 1), LearningCurve.NONE)) {
            CurveScale scale = scale(CurveMetric.LOSS, true, line(curve));
            assertThat(scale.high()).isGreaterThan(scale.low());
            assertThat(scale.y(0)).isFinite();
            assertThat(scale.across().at()).isNotEmpty();
            assertThat(scale.down().at()).isNotEmpty();
        }
    }
}
