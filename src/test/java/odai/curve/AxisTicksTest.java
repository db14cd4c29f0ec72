package odai.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AxisTicksTest {
    @Test
    void epochsAreNumberedOneByOneAsLongAsTheyFit() {
        assertThat(AxisTicks.within(0, 10, 10).at())
                .containsExactly(0., 1., 2., 3., 4., 5., 6., 7., 8., 9., 10.);
        assertThat(AxisTicks.within(0, 10, 5).at()).containsExactly(0., 2., 4., 6., 8., 10.);
        assertThat(AxisTicks.within(0, 50, 10).step()).isEqualTo(5);
    }

    @Test
    void lossesHaveAsManyPlacesAsTellThemApart() {
        assertThat(AxisTicks.within(0.15, 2.9, 5).decimals()).isZero();
        assertThat(AxisTicks.within(1.0, 1.9, 4).decimals()).isEqualTo(1);
        assertThat(AxisTicks.within(1.001, 1.012, 5).decimals()).isEqualTo(3);
    }

    @Property(tries = 500)
    void theyAreEvenRoundAndNotTooMany(
            @ForAll @DoubleRange(min = -100, max = 100) double low,
            @ForAll @DoubleRange(min = .01, max = 5000) double width,
            @ForAll @IntRange(min = 2, max = 12) int most) {
        AxisTicks axisTicks = AxisTicks.within(low, low + width, most);
        assertThat(axisTicks.at()).hasSizeLessThanOrEqualTo(most + 1);
        for (int i = 0; i < axisTicks.at().size(); i++) {
            assertThat(axisTicks.at().get(i))
                    .isBetween(low - width * 1e-6, low + width * (1 + 1e-6));
            if (i > 0) {
                assertThat(axisTicks.at().get(i) - axisTicks.at().get(i - 1))
                        .isCloseTo(axisTicks.step(), within(axisTicks.step() * 1e-6));
            }
        }
        double mantissa =
                axisTicks.step() / Math.pow(10, Math.floor(Math.log10(axisTicks.step()) + 1e-9));
        assertThat(List.of(1.0, 2.0, 5.0, 10.0))
                .anySatisfy(round -> assertThat(mantissa).isCloseTo(round, within(1e-6)));
    }
}
