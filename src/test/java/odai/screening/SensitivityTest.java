package odai.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import odai.dataset.Evidence;
import odai.dataset.Kind;
import odai.dataset.Thresholds;
import odai.dataset.VerdictName;
import odai.fixtures.Evidences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The slider that moves all lines at once.
class SensitivityTest {
    private static VerdictName verdict(double slider, Evidence evidence) {
        return new SkipPolicy(SkipPolicy.sensitivity(slider)).verdict(evidence).name();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void inTheMiddleTheLinesAreTheDefault(Kind kind) {
        Thresholds.Band usual = SkipPolicy.DEFAULT.band(kind);
        Thresholds.Band middle = SkipPolicy.sensitivity(0.5).band(kind);
        assertThat(middle.review()).isCloseTo(usual.review(), within(1e-12));
        assertThat(middle.skip()).isCloseTo(usual.skip(), within(1e-12));
    }

    @Test
    void theDefaultStandsInTheMiddle() {
        assertThat(SkipPolicy.slider(SkipPolicy.DEFAULT)).isCloseTo(0.5, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-3, -0.01, Double.NEGATIVE_INFINITY})
    void furtherLeftThanLeftIsLeft(double slider) {
        assertThat(SkipPolicy.sensitivity(slider)).isEqualTo(SkipPolicy.sensitivity(0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.01, 7, Double.POSITIVE_INFINITY})
    void furtherRightThanRightIsRight(double slider) {
        assertThat(SkipPolicy.sensitivity(slider)).isEqualTo(SkipPolicy.sensitivity(1));
    }

    @ParameterizedTest
    @CsvSource({"0, TRAINS", "0.5, REVIEW", "1, SKIPPED"})
    void oneFaceIsReadThreeWays(double slider, VerdictName verdict) {
        assertThat(verdict(slider, Evidences.seen(1, Map.of(Kind.FACE, .47)))).isEqualTo(verdict);
    }

    @Test
    void linesSetFarOutsideAreReadAsTheEnds() {
        Map<Kind, Thresholds.Band> low = new EnumMap<>(Kind.class);
        Map<Kind, Thresholds.Band> high = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            low.put(kind, new Thresholds.Band(.001, .002));
            high.put(kind, new Thresholds.Band(.998, .999));
        }
        assertThat(SkipPolicy.slider(new Thresholds(low))).isEqualTo(1);
        assertThat(SkipPolicy.slider(new Thresholds(high))).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0"})
    void linesAtTheVeryEdgesHaveTheirPlaceToo(double line, double slider) {
        Map<Kind, Thresholds.Band> bands = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            bands.put(kind, new Thresholds.Band(line, line));
        }
        assertThat(SkipPolicy.slider(new Thresholds(bands))).isEqualTo(slider);
    }

    @Property
    void whereTheSliderIsPutItStandsAgain(@ForAll @DoubleRange(min = 0, max = 1) double slider) {
        assertThat(SkipPolicy.slider(SkipPolicy.sensitivity(slider)))
                .isCloseTo(slider, within(1e-9));
    }

    @Property
    void linesStayBetweenNothingAndEverythingAndInTheirOrder(
            @ForAll Kind kind, @ForAll @DoubleRange(min = 0, max = 1) double slider) {
        Thresholds.Band band = SkipPolicy.sensitivity(slider).band(kind);
        assertThat(band.review()).isStrictlyBetween(0.0, band.skip());
        assertThat(band.skip()).isLessThan(1);
    }

    @Property
    void furtherRightAsksAboutNoLess(
            @ForAll Kind kind,
            @ForAll @DoubleRange(min = 0, max = 1) double confidence,
            @ForAll @DoubleRange(min = 0, max = 1) double one,
            @ForAll @DoubleRange(min = 0, max = 1) double other) {
        Evidence seen = Evidences.seen(1, Map.of(kind, confidence));
        VerdictName left = verdict(Math.min(one, other), seen);
        VerdictName right = verdict(Math.max(one, other), seen);
        assertThat(weight(right)).isGreaterThanOrEqualTo(weight(left));
    }

    private static int weight(VerdictName verdict) {
        return switch (verdict) {
            case TRAINS -> 0;
            case REVIEW -> 1;
            case SKIPPED -> 2;
            case REFUSED, EXCLUDED, UNUSABLE -> throw new AssertionError(verdict);
        };
    }
}
