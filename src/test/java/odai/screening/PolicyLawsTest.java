package odai.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import odai.dataset.Decision;
import odai.dataset.Defect;
import odai.dataset.Evidence;
import odai.dataset.ExampleType;
import odai.dataset.FlagWord;
import odai.dataset.Flags;
import odai.dataset.Kind;
import odai.dataset.Severity;
import odai.dataset.Thresholds;
import odai.dataset.Thresholds.Band;
import odai.dataset.Verdict;
import odai.dataset.VerdictName;

/// What holds for the policy whatever was seen and said.
class PolicyLawsTest {
    private static Arbitrary<Map<Kind, Double>> confidences() {
        return Arbitraries.maps(Arbitraries.of(Kind.class), Arbitraries.doubles().between(0, 1));
    }

    private static Arbitrary<Flags> flags() {
        return Arbitraries.maps(Arbitraries.of(Kind.class), Arbitraries.of(FlagWord.class))
                .map(words -> {
                    Flags flags = Flags.NONE;
                    for (var entry : words.entrySet()) {
                        flags = flags.with(entry.getKey(), entry.getValue());
                    }
                    return flags;
                });
    }

    @Provide
    Arbitrary<Evidence> evidence() {
        return Combinators.combine(
                        confidences(),
                        confidences(),
                        confidences(),
                        flags(),
                        Arbitraries.of(Decision.class),
                        Arbitraries.of(Defect.class).set().ofMaxSize(2),
                        Arbitraries.of(true, false))
                .as((seen, doubts, opinions, flags, decision, defects, refused) ->
                        new Evidence(
                                1,
                                0,
                                ExampleType.IMAGE_TO_TEXT,
                                decision,
                                flags,
                                seen,
                                doubts,
                                opinions,
                                defects,
                                true,
                                refused,
                                0,
                                1));
    }

    @Provide
    Arbitrary<Thresholds> lines() {
        Arbitrary<Band> band =
                Combinators.combine(
                                Arbitraries.doubles().between(0, 1),
                                Arbitraries.doubles().between(0, 1))
                        .as((a, b) -> new Band(Math.min(a, b), Math.max(a, b)));
        return band.list()
                .ofSize(Kind.values().length)
                .map(bands -> {
                    Map<Kind, Band> all = new EnumMap<>(Kind.class);
                    for (Kind kind : Kind.values()) {
                        all.put(kind, bands.get(kind.ordinal()));
                    }
                    return new Thresholds(all);
                });
    }

    private static boolean skipped(Thresholds lines, Evidence evidence) {
        return new SkipPolicy(lines).verdict(evidence).name() == VerdictName.SKIPPED;
    }

    @Property
    void raisingAnyLineNeverAddsASkip(
            @ForAll("evidence") Evidence evidence,
            @ForAll("lines") Thresholds lines,
            @ForAll Kind kind,
            @ForAll @DoubleRange(min = 0, max = 1) double by) {
        Band now = lines.band(kind);
        Map<Kind, Band> raised = new EnumMap<>(lines.bands());
        raised.put(kind, new Band(now.review(), now.skip() + by));
        assertThat(skipped(new Thresholds(raised), evidence) && !skipped(lines, evidence))
                .isFalse();
    }

    @Property
    void aFlagAlwaysWins(
            @ForAll("evidence") Evidence evidence,
            @ForAll("lines") Thresholds lines,
            @ForAll Kind kind) {
        SkipPolicy policy = new SkipPolicy(lines);
        FlagWord word = evidence.flags().word(kind);
        if (word == FlagWord.CONFIRMED) {
            assertThat(policy.counting(evidence)).contains(kind);
        } else if (word == FlagWord.CLEARED) {
            assertThat(policy.counting(evidence)).doesNotContain(kind);
        }
        if (word != null) {
            assertThat(policy.doubtful(evidence)).doesNotContain(kind);
        }
    }

    /// Every example has exactly one verdict, and it agrees with what it is derived from.
    @Property
    void verdictsAreTotal(
            @ForAll("evidence") Evidence evidence, @ForAll("lines") Thresholds lines) {
        SkipPolicy policy = new SkipPolicy(lines);
        boolean fatal = evidence.defects().stream().anyMatch(it -> it.severity() == Severity.FATAL);
        Set<Kind> counting = policy.counting(evidence);
        Set<Kind> doubtful = policy.doubtful(evidence);
        switch (policy.verdict(evidence)) {
            case Verdict.Excluded _ -> assertThat(evidence.decision()).isEqualTo(Decision.EXCLUDE);
            case Verdict.Refused _ -> assertThat(evidence.refused()).isTrue();
            case Verdict.Unusable(Defect why) -> {
                assertThat(fatal).isTrue();
                assertThat(evidence.defects()).contains(why);
            }
            case Verdict.Skipped(Set<Kind> kinds) ->
                    assertThat(kinds).isNotEmpty().isEqualTo(counting);
            case Verdict.Review(Set<Kind> kinds) -> {
                assertThat(counting).isEmpty();
                assertThat(kinds).isNotEmpty().isEqualTo(doubtful);
            }
            case Verdict.Trains _ -> {
                assertThat(fatal || evidence.refused()).isFalse();
                assertThat(counting).isEmpty();
                assertThat(doubtful.isEmpty() || evidence.decision() == Decision.KEEP).isTrue();
            }
        }
    }

    @Property
    void aKindIsNeverBothCountedAndDoubted(
            @ForAll("evidence") Evidence evidence, @ForAll("lines") Thresholds lines) {
        SkipPolicy policy = new SkipPolicy(lines);
        Set<Kind> both = EnumSet.noneOf(Kind.class);
        both.addAll(policy.counting(evidence));
        both.retainAll(policy.doubtful(evidence));
        assertThat(both).isEmpty();
    }

    @Property
    void whatNobodySawOrSaidNothingOfTrains(@ForAll("lines") Thresholds lines) {
        Band any = new Band(.01, .02);
        Map<Kind, Band> bands = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            Band band = lines.band(kind);
            bands.put(kind, band.review() > 0 ? band : any);
        }
        Evidence nothing =
                new Evidence(
                        1,
                        0,
                        ExampleType.TEXT_TO_TEXT,
                        Decision.UNDECIDED,
                        Flags.NONE,
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        Set.of(),
                        true,
                        false,
                        0,
                        1);
        assertThat(new SkipPolicy(new Thresholds(bands)).verdict(nothing))
                .isEqualTo(new Verdict.Trains());
    }
}
