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
import odai.dataset.Thresholds.Band;
import odai.fixtures.Evidences;
import org.junit.jupiter.api.Test;

class ThresholdFitTest {
    private static final Band NOW = SkipPolicy.DEFAULT.band(Kind.FACE);

    private static List<Evidence> flagged(List<Double> there, List<Double> absent) {
        List<Evidence> all = new ArrayList<>();
        there.forEach(it -> all.add(Evidences.said(1, Kind.FACE, it, FlagWord.CONFIRMED)));
        absent.forEach(it -> all.add(Evidences.said(1, Kind.FACE, it, FlagWord.CLEARED)));
        return all;
    }

    private static ThresholdFit fit(List<Evidence> all) {
        return ThresholdFit.of(all, SkipPolicy.DEFAULT).getFirst();
    }

    private static ThresholdFit fit(List<Double> there, List<Double> absent) {
        return fit(flagged(there, absent));
    }

    @Test
    void withTooFewFlagsNothingIsProposedAndTheMissingAreCounted() {
        ThresholdFit fit = fit(Collections.nCopies(12, .2), Collections.nCopies(4, .9));
        assertThat(fit.enough()).isFalse();
        assertThat(fit.changes()).isFalse();
        assertThat(fit.missingConfirmed()).isZero();
        assertThat(fit.missingCleared()).isEqualTo(6);
    }

    @Test
    void facesThatAreMissedLowerTheLine() {
        ThresholdFit fit = fit(Collections.nCopies(12, .3), Collections.nCopies(12, .12));
        assertThat(fit.proposed().review()).isBetween(.12, .3);
        assertThat(fit.agreement().at(fit.proposed().review()).misses()).isZero();
    }

    @Test
    void falseAlarmsRaiseTheLine() {
        ThresholdFit fit = fit(Collections.nCopies(12, .95), Collections.nCopies(40, .6));
        assertThat(fit.proposed().skip()).isGreaterThan(.6);
        assertThat(fit.agreement().at(fit.proposed().skip()).precision()).isEqualTo(1);
    }

    @Test
    void linesThatFitStayExactlyWhereTheyAre() {
        ThresholdFit fit = fit(Collections.nCopies(12, .9), Collections.nCopies(12, .1));
        assertThat(fit.proposed()).isEqualTo(NOW);
    }

    @Test
    void questionsAboutPicturesThatNobodyFlaggedCostToo() {
        List<Evidence> few = flagged(Collections.nCopies(12, .9), Collections.nCopies(12, .11));
        few.addAll(flagged(List.of(.2), List.of()));
        assertThat(fit(few).proposed().review()).isLessThan(.2);
        List<Evidence> many = new ArrayList<>(few);
        many.addAll(Collections.nCopies(500, Evidences.said(2, Kind.FACE, .25, null)));
        assertThat(fit(many).proposed().review()).isGreaterThan(.25);
    }

    @Test
    void everyKindHasItsFitAndTogetherTheyAreLines() {
        List<ThresholdFit> fits = ThresholdFit.of(List.of(), SkipPolicy.DEFAULT);
        assertThat(fits).extracting(ThresholdFit::kind).containsExactly(Kind.values());
        assertThat(ThresholdFit.lines(fits)).isEqualTo(SkipPolicy.DEFAULT);
    }

    @Property(tries = 300)
    void aProposalNeverCostsMoreAndKeepsRoomForDoubt(
            @ForAll @Size(min = 10, max = 40) List<@DoubleRange(min = 0, max = 1) Double> there,
            @ForAll @Size(min = 10, max = 40) List<@DoubleRange(min = 0, max = 1) Double> absent) {
        List<Evidence> all = flagged(there, absent);
        ThresholdFit fit = fit(all);
        Band proposed = fit.proposed();
        assertThat(ThresholdFit.cost(all, Kind.FACE, proposed))
                .isLessThanOrEqualTo(ThresholdFit.cost(all, Kind.FACE, NOW));
        double width = NOW.skip() - NOW.review();
        assertThat(proposed.skip() - proposed.review()).isGreaterThanOrEqualTo(width - 1e-9);
        assertThat(proposed.skip())
                .isBetween(ThresholdEvaluation.LOWEST, ThresholdEvaluation.HIGHEST);
    }

    @Property(tries = 200)
    void noPairOfLinesBetweenConfidencesWouldCostLess(
            @ForAll @Size(min = 10, max = 25) List<@DoubleRange(min = 0, max = 1) Double> there,
            @ForAll @Size(min = 10, max = 25) List<@DoubleRange(min = 0, max = 1) Double> absent) {
        List<Evidence> all = flagged(there, absent);
        ThresholdFit fit = fit(all);
        double least = ThresholdFit.cost(all, Kind.FACE, fit.proposed());
        double[] cuts = fit.agreement().cuts().toArray();
        for (double skip : cuts) {
            for (double review : cuts) {
                if (review <= skip - (NOW.skip() - NOW.review())) {
                    assertThat(least)
                            .isLessThanOrEqualTo(
                                    ThresholdFit.cost(all, Kind.FACE, new Band(review, skip))
                                            + 1e-9);
                }
            }
        }
    }

    @Property(tries = 100)
    void fittingTwiceChangesNothingMore(
            @ForAll @Size(min = 10, max = 40) List<@DoubleRange(min = 0, max = 1) Double> there,
            @ForAll @Size(min = 10, max = 40) List<@DoubleRange(min = 0, max = 1) Double> absent) {
        List<Evidence> all = flagged(there, absent);
        List<ThresholdFit> once = ThresholdFit.of(all, SkipPolicy.DEFAULT);
        List<ThresholdFit> twice = ThresholdFit.of(all, ThresholdFit.lines(once));
        assertThat(ThresholdFit.cost(all, Kind.FACE, twice.getFirst().proposed()))
                .isLessThanOrEqualTo(
                        ThresholdFit.cost(all, Kind.FACE, once.getFirst().proposed()) + 1e-9);
    }

    @Test
    void theSliderHasFittedLinesInItsMiddle() {
        ThresholdFit fit = fit(Collections.nCopies(12, .3), Collections.nCopies(12, .12));
        var lines =
                ThresholdFit.lines(
                        ThresholdFit.of(flagged(List.of(), List.of()), SkipPolicy.DEFAULT));
        assertThat(SkipPolicy.slider(lines, SkipPolicy.sensitivity(lines, .7)))
                .isCloseTo(.7, within(1e-9));
        assertThat(fit.changes()).isTrue();
    }
}
