package odai.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import odai.dataset.Evidence;
import odai.dataset.FlagWord;
import odai.dataset.Kind;
import odai.fixtures.Evidences;
import org.junit.jupiter.api.Test;

class ThresholdEvaluationTest {
    private static Evidence face(double confidence, FlagWord word) {
        return Evidences.said(1, Kind.FACE, confidence, word);
    }

    private static List<Evidence> flagged(List<Double> there, List<Double> absent) {
        List<Evidence> all = new ArrayList<>();
        there.forEach(it -> all.add(face(it, FlagWord.CONFIRMED)));
        absent.forEach(it -> all.add(face(it, FlagWord.CLEARED)));
        return all;
    }

    private static ThresholdEvaluation of(List<Double> there, List<Double> absent) {
        return ThresholdEvaluation.of(flagged(there, absent), Kind.FACE);
    }

    @Test
    void aLineIsCountedByHand() {
        ThresholdEvaluation.Point point = of(List.of(.2, .5, .6, .9), List.of(.1, .55, .7)).at(.5);
        assertThat(point).isEqualTo(new ThresholdEvaluation.Point(.5, 3, 2, 1));
        assertThat(point.precision()).isCloseTo(.6, within(1e-12));
        assertThat(point.recall()).isCloseTo(.75, within(1e-12));
    }

    @Test
    void whereNothingIsFoundNothingIsWrong() {
        ThresholdEvaluation.Point point = of(List.of(.2), List.of(.3)).at(.9);
        assertThat(point.precision()).isEqualTo(1);
        assertThat(point.recall()).isZero();
        assertThat(of(List.of(), List.of()).at(.5).recall()).isEqualTo(1);
    }

    @Test
    void whatWasNotFlaggedOrNotScreenedOrOfAnotherKindIsInNoFigure() {
        Evidence unseen = face(.9, FlagWord.CONFIRMED);
        Evidence unscreened =
                new Evidence(
                        2,
                        1,
                        unseen.type(),
                        unseen.decision(),
                        unseen.flags(),
                        unseen.confidences(),
                        unseen.doubts(),
                        unseen.defects(),
                        false,
                        false,
                        0,
                        1);
        List<Evidence> all =
                List.of(
                        Evidences.said(3, Kind.FACE, .8, null),
                        unscreened,
                        Evidences.said(4, Kind.PERSON, .8, FlagWord.CLEARED));
        ThresholdEvaluation thresholdEvaluation = ThresholdEvaluation.of(all, Kind.FACE);
        assertThat(thresholdEvaluation.confirmed()).isZero();
        assertThat(thresholdEvaluation.cleared()).isZero();
    }

    @Property
    void aHigherLineFindsNoMore(
            @ForAll @Size(max = 30) List<@DoubleRange(min = 0, max = 1) Double> there,
            @ForAll @Size(max = 30) List<@DoubleRange(min = 0, max = 1) Double> absent,
            @ForAll @DoubleRange(min = 0, max = 1) double one,
            @ForAll @DoubleRange(min = 0, max = 1) double other) {
        ThresholdEvaluation thresholdEvaluation = of(there, absent);
        ThresholdEvaluation.Point low = thresholdEvaluation.at(Math.min(one, other));
        ThresholdEvaluation.Point high = thresholdEvaluation.at(Math.max(one, other));
        assertThat(high.recall()).isLessThanOrEqualTo(low.recall());
        assertThat(high.alarms()).isLessThanOrEqualTo(low.alarms());
    }

    @Property
    void everyFlagIsInEveryPointAndTheOrderDoesNotMatter(
            @ForAll @Size(max = 30) List<@DoubleRange(min = 0, max = 1) Double> there,
            @ForAll @Size(max = 30) List<@DoubleRange(min = 0, max = 1) Double> absent) {
        List<Evidence> all = flagged(there, absent);
        List<ThresholdEvaluation.Point> curve = ThresholdEvaluation.of(all, Kind.FACE).curve();
        for (ThresholdEvaluation.Point point : curve) {
            assertThat(point.hits() + point.misses()).isEqualTo(there.size());
            assertThat(point.alarms()).isBetween(0, absent.size());
        }
        Collections.reverse(all);
        assertThat(ThresholdEvaluation.of(all, Kind.FACE).curve()).isEqualTo(curve);
    }
}
