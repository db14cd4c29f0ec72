package odai.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SmoothingTest {
    private static List<CurveValue> spots(List<Double> values) {
        List<CurveValue> curveValues = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            curveValues.add(new CurveValue(10 * i + 1, values.get(i)));
        }
        return curveValues;
    }

    @Test
    void ofNothingIsNothing() {
        assertThat(Smoothing.of(List.of())).isEmpty();
    }

    @Test
    void aZigzagBecomesALine() {
        List<Double> zigzag = new ArrayList<>();
        for (int i = 0; i < 480; i++) {
            zigzag.add(i % 2 == 0 ? 1.0 : 2.0);
        }
        List<CurveValue> smooth = Smoothing.of(spots(zigzag));
        assertThat(smooth.getFirst().value()).as("the ends too").isCloseTo(1.5, within(.1));
        for (CurveValue curveValue : smooth.subList(20, 460)) {
            assertThat(curveValue.value()).isCloseTo(1.5, within(.02));
        }
    }

    @Property(tries = 200)
    void itStaysAtTheSameStepsAndWithinTheSameHeight(
            @ForAll @Size(min = 1, max = 300) List<@DoubleRange(min = 0, max = 5) Double> values) {
        List<CurveValue> smooth = Smoothing.of(spots(values));
        assertThat(smooth)
                .extracting(CurveValue::step)
                .containsExactlyElementsOf(spots(values).stream().map(CurveValue::step).toList());
        DoubleSummaryStatistics range =
                values.stream().mapToDouble(Double::doubleValue).summaryStatistics();
        assertThat(smooth)
                .allSatisfy(curveValue ->
                        assertThat(curveValue.value())
                                .isBetween(range.getMin() - 1e-9, range.getMax() + 1e-9));
    }

    @Property(tries = 100)
    void aStraightLineStaysTheLineItIs(
            @ForAll @IntRange(min = 1, max = 400) int count,
            @ForAll @DoubleRange(min = -1, max = 1) double slope) {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(2 + slope * i);
        }
        List<CurveValue> smooth = Smoothing.of(spots(values));
        for (int i = 0; i < count; i++) {
            assertThat(smooth.get(i).value()).isCloseTo(values.get(i), within(1e-6));
        }
    }
}
