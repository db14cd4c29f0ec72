package odai.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import odai.dataset.Decision;
import odai.dataset.Evidence;
import odai.dataset.ExampleType;
import odai.dataset.FlagWord;
import odai.dataset.Flags;
import odai.dataset.Kind;
import odai.dataset.Thresholds;
import odai.dataset.Verdict;
import org.junit.jupiter.api.Test;

/// What a second opinion may do to a verdict, and what it may not.
class SecondOpinionTest {
    private final SkipPolicy policy = new SkipPolicy(SkipPolicy.DEFAULT);

    @Test
    void itSettlesADoubtEitherWay() {
        assertThat(policy.verdict(evidence(Kind.FACE, .47, 0, .05)))
                .isEqualTo(new Verdict.Trains());
        assertThat(policy.verdict(evidence(Kind.FACE, .47, 0, .95)))
                .isEqualTo(new Verdict.Skipped(Set.of(Kind.FACE)));
        assertThat(policy.verdict(evidence(Kind.FACE, .47, 0, .47)))
                .isEqualTo(new Verdict.Review(Set.of(Kind.FACE)));
    }

    @Test
    void itSettlesAHint() {
        assertThat(policy.verdict(evidence(Kind.CAPTCHA, 0, .6, .02)))
                .isEqualTo(new Verdict.Trains());
    }

    @Test
    void itFindsWhatTheScreenersMissed() {
        assertThat(policy.counting(evidence(Kind.PERSON, 0, 0, .9))).containsExactly(Kind.PERSON);
    }

    @Property
    void itNeverOverrulesWhatTheScreenersAreClearAbout(
            @ForAll Kind kind,
            @ForAll @DoubleRange(min = .7, max = 1) double seen,
            @ForAll @DoubleRange(min = 0, max = 1) double opinion) {
        assertThat(policy.counting(evidence(kind, seen, 0, opinion))).contains(kind);
    }

    @Property
    void aFlagWinsOverItToo(
            @ForAll Kind kind,
            @ForAll @DoubleRange(min = 0, max = 1) double seen,
            @ForAll @DoubleRange(min = 0, max = 1) double opinion) {
        Evidence asked = evidence(kind, seen, 0, opinion);
        assertThat(policy.verdict(flagged(asked, kind, FlagWord.CLEARED)))
                .isEqualTo(new Verdict.Trains());
        assertThat(policy.verdict(flagged(asked, kind, FlagWord.CONFIRMED)))
                .isEqualTo(new Verdict.Skipped(Set.of(kind)));
    }

    @Property
    void raisingTheLinesNeverAddsASkip(
            @ForAll Kind kind,
            @ForAll @DoubleRange(min = 0, max = 1) double seen,
            @ForAll @DoubleRange(min = 0, max = 1) double opinion,
            @ForAll @DoubleRange(min = 0, max = 1) double low,
            @ForAll @DoubleRange(min = 0, max = 1) double high) {
        Thresholds strict = SkipPolicy.sensitivity(Math.max(low, high));
        Thresholds lax = SkipPolicy.sensitivity(Math.min(low, high));
        Evidence evidence = evidence(kind, seen, 0, opinion);
        assertThat(new SkipPolicy(strict).counting(evidence))
                .containsAll(new SkipPolicy(lax).counting(evidence));
    }

    private static Evidence evidence(Kind kind, double seen, double hint, double opinion) {
        return new Evidence(
                1,
                0,
                ExampleType.IMAGE_TO_TEXT,
                Decision.UNDECIDED,
                Flags.NONE,
                Map.of(kind, seen),
                Map.of(kind, hint),
                Map.of(kind, opinion),
                Set.of(),
                true,
                false,
                0,
                1);
    }

    private static Evidence flagged(Evidence of, Kind kind, FlagWord word) {
        return new Evidence(
                of.id(),
                of.position(),
                of.type(),
                of.decision(),
                Flags.NONE.with(kind, word),
                of.confidences(),
                of.doubts(),
                of.opinions(),
                of.defects(),
                of.screened(),
                of.refused(),
                of.topScore(),
                of.bytes());
    }
}
