package odai.ui.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import odai.curve.BestEpoch;
import odai.curve.LearningCurve;
import odai.curve.Measure;
import odai.curve.Spot;
import odai.dataset.CurvePoint;
import odai.fixtures.Curves;
import org.junit.jupiter.api.Test;

class CurveScaleTest {
    private static final double WIDTH = 800;
    private static final double HEIGHT = 400;

    private static CurveLine line(LearningCurve curve) {
        return new CurveLine("", curve, new BestEpoch.Unknown(), List.of());
    }

    private static CurveScale scale(Measure measure, boolean raw, CurveLine... lines) {
        return CurveScale.of(List.of(lines), measure, raw, WIDTH, HEIGHT);
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
        CurveScale scale = scale(Measure.LOSS, raw, line(curve));
        for (int i = 0; i < steps; i++) {
            double x = scale.x(curve, i + 1);
            assertThat(x).isBetween(scale.left(), scale.right() + 1e-6);
            assertThat(curve.nearest(scale.step(curve, x))).isEqualTo(i);
        }
    }

    @Property(tries = 100)
    void whatIsDrawnLiesWithin(
            @ForAll @IntRange(min = 1, max = 200) int steps,
            @ForAll Measure measure,
            @ForAll boolean raw) {
        CurveLine line = line(curve(steps, 10));
        CurveScale scale = scale(measure, raw, line);
        assertThat(scale.low()).isNotNegative().isLessThan(scale.high());
        for (Spot spot : line.validation(measure)) {
            assertThat(scale.y(spot.value())).isBetween(scale.top(), scale.bottom());
        }
        for (Spot spot : raw ? line.training(measure) : List.<Spot>of()) {
            assertThat(scale.y(spot.value())).isBetween(scale.top(), scale.bottom());
        }
    }

    @Test
    void jobsOfDifferentLengthLieOverEachOtherByEpochs() {
        LearningCurve small = curve(40, 2);
        LearningCurve large = new LearningCurve(Curves.points(200, 6, 1), 2);
        CurveScale scale = scale(Measure.LOSS, true, line(small), line(large));
        assertThat(scale.epochs()).isTrue();
        assertThat(scale.x(small, 20)).isCloseTo(scale.x(large, 100), within(1e-9));
    }

    @Test
    void whereEpochsAreNotKnownOfOneItGoesByStepsForBoth() {
        LearningCurve known = curve(40, 2);
        LearningCurve unknown = curve(80, 0);
        CurveScale scale = scale(Measure.LOSS, false, line(known), line(unknown));
        assertThat(scale.epochs()).isFalse();
        assertThat(scale.most()).isEqualTo(80);
        assertThat(scale.x(known, 40)).isCloseTo(scale.x(unknown, 40), within(1e-9));
    }

    @Test
    void aJobUnderWayLeavesRoomForItsStepsToCome() {
        LearningCurve half = new LearningCurve(Curves.points(100, 6, 1), 10, 200);
        CurveScale scale = scale(Measure.LOSS, false, line(half));
        assertThat(scale.x(half, 100)).isCloseTo((scale.left() + scale.right()) / 2, within(1e-9));
    }

    @Test
    void onePointAndNoneHaveAScaleToo() {
        CurvePoint one = new CurvePoint(1, 0.0, null, null, null, null);
        for (LearningCurve curve :
                List.of(new LearningCurve(List.of(one), 1), LearningCurve.NONE)) {
            CurveScale scale = scale(Measure.LOSS, true, line(curve));
            assertThat(scale.high()).isGreaterThan(scale.low());
            assertThat(scale.y(0)).isFinite();
            assertThat(scale.across().at()).isNotEmpty();
            assertThat(scale.down().at()).isNotEmpty();
        }
    }
}
