package odai.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DownsamplingTest {
    @Property(tries = 200)
    void neitherEndNorPeakIsLost(
            @ForAll @IntRange(min = 1, max = 5000) int count,
            @ForAll @IntRange(min = 4, max = 900) int most,
            @ForAll long seed) {
        Random random = new Random(seed);
        List<CurveValue> curveValues = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            curveValues.add(new CurveValue(i + 1, random.nextDouble()));
        }
        List<CurveValue> thin = Downsampling.of(curveValues, most);
        Comparator<CurveValue> height = Comparator.comparingDouble(CurveValue::value);
        assertThat(thin).hasSizeLessThanOrEqualTo(most);
        assertThat(thin).isSortedAccordingTo(Comparator.comparingInt(CurveValue::step));
        assertThat(curveValues).containsAll(thin);
        assertThat(thin.getFirst()).isEqualTo(curveValues.getFirst());
        assertThat(thin.getLast()).isEqualTo(curveValues.getLast());
        assertThat(thin)
                .contains(
                        curveValues.stream().min(height).orElseThrow(),
                        curveValues.stream().max(height).orElseThrow());
    }
}
