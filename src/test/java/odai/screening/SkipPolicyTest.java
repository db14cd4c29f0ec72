package odai.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import odai.dataset.Decision;
import odai.dataset.Defect;
import odai.dataset.Evidence;
import odai.dataset.ExampleType;
import odai.dataset.FlagWord;
import odai.dataset.Flags;
import odai.dataset.Kind;
import odai.dataset.Thresholds;
import odai.dataset.Verdict;
import odai.dataset.VerdictName;
import org.junit.jupiter.api.Test;

class SkipPolicyTest {
    private final SkipPolicy policy = new SkipPolicy(SkipPolicy.DEFAULT);

    @Test
    void exclusionBeatsEverything() {
        assertThat(
                        policy.verdict(
                                evidence(
                                        Map.of(Kind.FACE, 1.0),
                                        Flags.NONE,
                                        Decision.EXCLUDE,
                                        Set.of(Defect.MISSING))))
                .isEqualTo(new Verdict.Excluded());
    }

    @Test
    void aMissingPictureMattersMoreThanAMissingResponse() {
        Set<Defect> both = Set.of(Defect.NO_RESPONSE, Defect.MISSING);
        assertThat(policy.verdict(evidence(Map.of(), Flags.NONE, Decision.UNDECIDED, both)))
                .isEqualTo(new Verdict.Unusable(Defect.MISSING));
    }

    @Test
    void aDoubtAsksForReviewUntilTheCuratorKeepsIt() {
        Map<Kind, Double> doubt = Map.of(Kind.FACE, .47);
        assertThat(policy.verdict(evidence(doubt, Flags.NONE, Decision.UNDECIDED, Set.of())).name())
                .isEqualTo(VerdictName.REVIEW);
        assertThat(policy.verdict(evidence(doubt, Flags.NONE, Decision.KEEP, Set.of())).name())
                .isEqualTo(VerdictName.TRAINS);
    }

    @Property
    void aFlagAlwaysWins(
            @ForAll Kind kind, @ForAll @DoubleRange(min = 0, max = 1) double confidence) {
        Flags confirmed = Flags.NONE.with(kind, FlagWord.CONFIRMED);
        Flags cleared = Flags.NONE.with(kind, FlagWord.CLEARED);
        assertThat(
                        policy.verdict(
                                evidence(
                                        Map.of(kind, confidence),
                                        confirmed,
                                        Decision.UNDECIDED,
                                        Set.of())))
                .isEqualTo(new Verdict.Skipped(Set.of(kind)));
        assertThat(
                        policy.verdict(
                                evidence(
                                        Map.of(kind, confidence),
                                        cleared,
                                        Decision.UNDECIDED,
                                        Set.of())))
                .isEqualTo(new Verdict.Trains());
    }

    @Property
    void raisingAThresholdNeverAddsASkip(
            @ForAll @DoubleRange(min = 0, max = 1) double confidence,
            @ForAll @DoubleRange(min = 0, max = 1) double low,
            @ForAll @DoubleRange(min = 0, max = 1) double high) {
        Evidence evidence =
                evidence(Map.of(Kind.FACE, confidence), Flags.NONE, Decision.UNDECIDED, Set.of());
        boolean before = at(Math.min(low, high)).verdict(evidence).name() == VerdictName.SKIPPED;
        boolean after = at(Math.max(low, high)).verdict(evidence).name() == VerdictName.SKIPPED;
        assertThat(after && !before).isFalse();
    }

    @Property
    void moreSensitivityNeverLowersTheNumberOfQuestions(
            @ForAll @DoubleRange(min = 0, max = 1) double a,
            @ForAll @DoubleRange(min = 0, max = 1) double b) {
        Thresholds lax = SkipPolicy.sensitivity(Math.min(a, b));
        Thresholds strict = SkipPolicy.sensitivity(Math.max(a, b));
        for (Kind kind : Kind.values()) {
            assertThat(strict.band(kind).skip()).isLessThanOrEqualTo(lax.band(kind).skip() + 1e-12);
        }
    }

    private static SkipPolicy at(double line) {
        Map<Kind, Thresholds.Band> bands = new EnumMap<>(SkipPolicy.DEFAULT.bands());
        bands.put(Kind.FACE, new Thresholds.Band(line / 2, line));
        return new SkipPolicy(new Thresholds(bands));
    }

    private static Evidence evidence(
            Map<Kind, Double> seen, Flags flags, Decision decision, Set<Defect> defects) {
        return new Evidence(
                1,
                0,
                ExampleType.IMAGE_TO_TEXT,
                decision,
                flags,
                seen,
                Map.of(),
                defects,
                true,
                false,
                5,
                100);
    }
}
