package odai.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import odai.dataset.Decision;
import odai.dataset.Evidence;
import odai.dataset.ExampleType;
import odai.dataset.FlagWord;
import odai.dataset.Flags;
import odai.dataset.Kind;
import odai.fixtures.Evidences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SkipRangeTest {
    private final SkipPolicy policy = new SkipPolicy(SkipPolicy.DEFAULT);

    private static Evidence evidence(Map<Kind, Double> seen, Flags flags, boolean refused) {
        return new Evidence(
                1,
                0,
                ExampleType.IMAGE_TO_TEXT,
                Decision.UNDECIDED,
                flags,
                seen,
                Map.of(),
                Set.of(),
                true,
                refused,
                0,
                1000);
    }

    private double chance(Kind kind, double confidence) {
        return SkipRange.chance(Evidences.seen(1, Map.of(kind, confidence)), policy);
    }

    private List<Evidence> faces(List<Double> confidences) {
        return confidences.stream().map(it -> Evidences.seen(1, Map.of(Kind.FACE, it))).toList();
    }

    @Test
    void nothingSentIsNothingSkippedAndThatIsSure() {
        SkipRange range = SkipRange.of(List.of(), policy);
        assertThat(range).isEqualTo(new SkipRange(0, 0));
        assertThat(range.exact()).isTrue();
    }

    @Test
    void whatShowsNothingTrainsForSure() {
        List<Evidence> clean = Collections.nCopies(500, Evidences.clean(1));
        assertThat(SkipRange.of(clean, policy)).isEqualTo(new SkipRange(0, 0));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void onTheLineItIsOneInTwo(Kind kind) {
        double line = SkipPolicy.DEFAULT.band(kind).skip();
        assertThat(chance(kind, line)).isCloseTo(0.5, within(1e-12));
        assertThat(chance(kind, line + .1)).isBetween(0.74, 0.8);
        assertThat(chance(kind, line + .2)).isGreaterThan(0.9);
        assertThat(chance(kind, line - .2)).isLessThan(0.1);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aFlagLeavesNoDoubt(Kind kind) {
        Flags confirmed = Flags.NONE.with(kind, FlagWord.CONFIRMED);
        Flags cleared = Flags.NONE.with(kind, FlagWord.CLEARED);
        assertThat(SkipRange.chance(evidence(Map.of(kind, .01), confirmed, false), policy))
                .isEqualTo(1);
        assertThat(SkipRange.chance(evidence(Map.of(kind, .99), cleared, false), policy)).isZero();
    }

    @Test
    void clearingOneKindLeavesTheOthersInDoubt() {
        Map<Kind, Double> both = Map.of(Kind.FACE, .9, Kind.PERSON, .4);
        Flags cleared = Flags.NONE.with(Kind.FACE, FlagWord.CLEARED);
        assertThat(SkipRange.chance(evidence(both, cleared, false), policy))
                .isCloseTo(0.5, within(1e-12));
    }

    @Test
    void whatTheServiceRefusedIsSkippedForSure() {
        Flags cleared = Flags.NONE.with(Kind.FACE, FlagWord.CLEARED);
        assertThat(SkipRange.chance(evidence(Map.of(), cleared, true), policy)).isEqualTo(1);
    }

    @Test
    void flagsAloneGiveACount() {
        Flags confirmed = Flags.NONE.with(Kind.CHILD, FlagWord.CONFIRMED);
        List<Evidence> sent = new ArrayList<>(Collections.nCopies(7, Evidences.clean(1)));
        sent.addAll(Collections.nCopies(5, evidence(Map.of(), confirmed, false)));
        assertThat(SkipRange.of(sent, policy)).isEqualTo(new SkipRange(5, 5));
    }

    @Test
    void theRangeHoldsFourTimesInFive() {
        List<Evidence> sent = new ArrayList<>();
        Random dice = new Random(7);
        for (int i = 0; i < 300; i++) {
            sent.add(Evidences.seen(i, Map.of(Kind.PERSON, dice.nextDouble())));
        }
        SkipRange range = SkipRange.of(sent, policy);
        int rounds = 4000;
        int within = 0;
        for (int round = 0; round < rounds; round++) {
            long skipped =
                    sent.stream()
                            .filter(it -> dice.nextDouble() < SkipRange.chance(it, policy))
                            .count();
            within += skipped >= range.low() && skipped <= range.high() ? 1 : 0;
        }
        assertThat((double) within / rounds).isBetween(0.76, 0.88);
    }

    @Test
    void aMoreSensitivePolicyForecastsMore() {
        List<Evidence> sent = Collections.nCopies(100, Evidences.seen(1, Map.of(Kind.FACE, .5)));
        SkipRange careless = SkipRange.of(sent, new SkipPolicy(SkipPolicy.sensitivity(0)));
        SkipRange usual = SkipRange.of(sent, policy);
        SkipRange careful = SkipRange.of(sent, new SkipPolicy(SkipPolicy.sensitivity(1)));
        assertThat(careless.high()).isLessThan(usual.low());
        assertThat(usual.high()).isLessThan(careful.low());
    }

    @Property
    void theRangeLiesWithinWhatIsSent(
            @ForAll @Size(max = 60) List<@DoubleRange(min = 0, max = 1) Double> confidences) {
        SkipRange range = SkipRange.of(faces(confidences), policy);
        assertThat(range.low()).isBetween(0, confidences.size());
        assertThat(range.high()).isBetween(range.low(), confidences.size());
    }

    @Property
    void aHigherConfidenceIsNoSmallerChance(
            @ForAll Kind kind,
            @ForAll @DoubleRange(min = 0, max = 1) double one,
            @ForAll @DoubleRange(min = 0, max = 1) double other) {
        assertThat(chance(kind, Math.min(one, other)))
                .isLessThanOrEqualTo(chance(kind, Math.max(one, other)));
    }

    @Property
    void anotherKindSeenIsNoSmallerChanceAndEachIsAProbability(
            @ForAll @DoubleRange(min = 0, max = 1) double face,
            @ForAll @DoubleRange(min = 0, max = 1) double person) {
        Map<Kind, Double> both = new EnumMap<>(Kind.class);
        both.put(Kind.FACE, face);
        double alone = SkipRange.chance(Evidences.seen(1, both), policy);
        both.put(Kind.PERSON, person);
        double together = SkipRange.chance(Evidences.seen(1, both), policy);
        assertThat(alone).isBetween(0.0, 1.0);
        assertThat(together).isBetween(alone, 1.0);
    }

    @Property
    void theOrderOfTheExamplesDoesNotMatter(
            @ForAll @Size(max = 30) List<@DoubleRange(min = 0, max = 1) Double> confidences) {
        List<Double> reversed = new ArrayList<>(confidences);
        Collections.reverse(reversed);
        SkipRange one = SkipRange.of(faces(confidences), policy);
        SkipRange other = SkipRange.of(faces(reversed), policy);
        assertThat(other.low()).isCloseTo(one.low(), within(1));
        assertThat(other.high()).isCloseTo(one.high(), within(1));
    }

    @Property
    void moreOfTheSameNeverForecastsFewer(
            @ForAll @DoubleRange(min = 0, max = 1) double confidence,
            @ForAll @IntRange(min = 1, max = 200) int count) {
        SkipRange some = SkipRange.of(faces(Collections.nCopies(count, confidence)), policy);
        SkipRange twice = SkipRange.of(faces(Collections.nCopies(2 * count, confidence)), policy);
        assertThat(twice.high()).isGreaterThanOrEqualTo(some.high());
    }
}
