package odai.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import odai.dataset.Thresholds;
import odai.fixtures.Evidences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkipRangeTest {
    private final Thresholds usual = SkipPolicy.DEFAULT;

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
        return SkipRange.chance(Evidences.seen(1, Map.of(kind, confidence)), usual);
    }

    private List<Evidence> faces(List<Double> confidences) {
        return confidences.stream().map(it -> Evidences.seen(1, Map.of(Kind.FACE, it))).toList();
    }

    @Test
    void nothingSentIsNothingSkippedAndThatIsSure() {
        SkipRange range = SkipRange.of(List.of(), usual);
        assertThat(range).isEqualTo(new SkipRange(0, 0));
        assertThat(range.exact()).isTrue();
    }

    @Test
    void whatShowsNothingTrainsForSure() {
        List<Evidence> clean = Collections.nCopies(500, Evidences.clean(1));
        assertThat(SkipRange.of(clean, usual)).isEqualTo(new SkipRange(0, 0));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void onTheLineItIsLessThanOneInTwoAndAboveItMore(Kind kind) {
        double line = SkipPolicy.DEFAULT.band(kind).skip();
        assertThat(chance(kind, line)).isBetween(0.2, 0.5);
        assertThat(chance(kind, line + .1)).isBetween(0.5, 0.9);
        assertThat(chance(kind, line + .29)).isGreaterThan(0.85);
        assertThat(chance(kind, line - .2)).isLessThan(0.1);
    }

    @Test
    void aFaceOfAPersonIsOneSomebody() {
        Map<Kind, Double> face = Map.of(Kind.FACE, .6);
        Map<Kind, Double> both = Map.of(Kind.FACE, .6, Kind.PERSON, .42);
        assertThat(SkipRange.chance(Evidences.seen(1, both), usual))
                .isEqualTo(SkipRange.chance(Evidences.seen(1, face), usual));
    }

    /// Face, person, child, CAPTCHA of pictures that a person has labelled.
    private record Labelled(Evidence evidence, boolean refused) {}

    private static List<Labelled> labelled() throws IOException {
        try (InputStream in =
                SkipRangeTest.class.getResourceAsStream(
                        "/odai/screening/labelset-confidences.csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(SkipRangeTest::labelled)
                    .toList();
        }
    }

    private static Labelled labelled(String[] row) {
        Map<Kind, Double> seen = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            seen.put(kind, Double.parseDouble(row[kind.ordinal()]));
        }
        return new Labelled(Evidences.seen(1, seen), row[4].equals("y"));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 100, 200, 325})
    void labelledPicturesFallIntoTheirRange(int size) throws IOException {
        List<Labelled> all = labelled();
        Random dice = new Random(3);
        int rounds = 1000;
        int within = 0;
        for (int round = 0; round < rounds; round++) {
            List<Evidence> sent = new ArrayList<>();
            int refused = 0;
            for (int i = 0; i < size; i++) {
                Labelled one = all.get(dice.nextInt(all.size()));
                sent.add(one.evidence());
                refused += one.refused() ? 1 : 0;
            }
            SkipRange range = SkipRange.of(sent, usual);
            within += range.low() <= refused && refused <= range.high() ? 1 : 0;
        }
        assertThat((double) within / rounds).isBetween(.80, .95);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aFlagLeavesNoDoubt(Kind kind) {
        Flags confirmed = Flags.NONE.with(kind, FlagWord.CONFIRMED);
        Flags cleared = Flags.NONE.with(kind, FlagWord.CLEARED);
        assertThat(SkipRange.chance(evidence(Map.of(kind, .01), confirmed, false), usual))
                .isEqualTo(1);
        assertThat(SkipRange.chance(evidence(Map.of(kind, .99), cleared, false), usual)).isZero();
    }

    @Test
    void clearingOneKindLeavesTheOthersInDoubt() {
        Map<Kind, Double> both = Map.of(Kind.FACE, .9, Kind.PERSON, .4);
        Flags cleared = Flags.NONE.with(Kind.FACE, FlagWord.CLEARED);
        assertThat(SkipRange.chance(evidence(both, cleared, false), usual))
                .isEqualTo(chance(Kind.PERSON, .4));
    }

    @Test
    void whatTheServiceRefusedIsSkippedForSure() {
        Flags cleared = Flags.NONE.with(Kind.FACE, FlagWord.CLEARED);
        assertThat(SkipRange.chance(evidence(Map.of(), cleared, true), usual)).isEqualTo(1);
    }

    @Test
    void flagsAloneGiveACount() {
        Flags confirmed = Flags.NONE.with(Kind.CHILD, FlagWord.CONFIRMED);
        List<Evidence> sent = new ArrayList<>(Collections.nCopies(7, Evidences.clean(1)));
        sent.addAll(Collections.nCopies(5, evidence(Map.of(), confirmed, false)));
        assertThat(SkipRange.of(sent, usual)).isEqualTo(new SkipRange(5, 5));
    }

    @Test
    void theRangeHoldsFourTimesInFive() {
        List<Evidence> sent = new ArrayList<>();
        Random dice = new Random(7);
        for (int i = 0; i < 300; i++) {
            sent.add(Evidences.seen(i, Map.of(Kind.PERSON, dice.nextDouble())));
        }
        SkipRange range = SkipRange.of(sent, usual);
        int rounds = 4000;
        int within = 0;
        for (int round = 0; round < rounds; round++) {
            // as strict as nobody knew before
            Calibration strictness = new Calibration(.5 * dice.nextGaussian(), 0, 0);
            long skipped =
                    sent.stream()
                            .filter(it ->
                                    dice.nextDouble()
                                            < strictness.moved(SkipRange.chance(it, usual)))
                            .count();
            within += skipped >= range.low() && skipped <= range.high() ? 1 : 0;
        }
        assertThat((double) within / rounds).isBetween(0.76, 0.88);
    }

    @Test
    void onceTheServiceHasSpokenTheRangeIsNarrower() {
        List<Evidence> sent = Collections.nCopies(400, Evidences.seen(1, Map.of(Kind.FACE, .52)));
        SkipRange before = SkipRange.of(sent, usual);
        SkipRange after = SkipRange.of(sent, usual, new Calibration(0, 0, 3));
        assertThat(after.high() - after.low()).isLessThan(before.high() - before.low());
    }

    @Test
    void linesFittedToFlagsMoveTheForecast() {
        List<Evidence> sent = Collections.nCopies(100, Evidences.seen(1, Map.of(Kind.FACE, .5)));
        SkipRange lax = SkipRange.of(sent, SkipPolicy.sensitivity(0));
        SkipRange shipped = SkipRange.of(sent, usual);
        SkipRange strict = SkipRange.of(sent, SkipPolicy.sensitivity(1));
        assertThat(lax.high()).isLessThan(shipped.low());
        assertThat(shipped.high()).isLessThan(strict.low());
    }

    @Property
    void theRangeLiesWithinWhatIsSent(
            @ForAll @Size(max = 60) List<@DoubleRange(min = 0, max = 1) Double> confidences) {
        SkipRange range = SkipRange.of(faces(confidences), usual);
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
        double alone = SkipRange.chance(Evidences.seen(1, both), usual);
        both.put(Kind.PERSON, person);
        double together = SkipRange.chance(Evidences.seen(1, both), usual);
        assertThat(alone).isBetween(0.0, 1.0);
        assertThat(together).isBetween(alone, 1.0);
    }

    @Property
    void theOrderOfTheExamplesDoesNotMatter(
            @ForAll @Size(max = 30) List<@DoubleRange(min = 0, max = 1) Double> confidences) {
        List<Double> reversed = new ArrayList<>(confidences);
        Collections.reverse(reversed);
        SkipRange one = SkipRange.of(faces(confidences), usual);
        SkipRange other = SkipRange.of(faces(reversed), usual);
        assertThat(other.low()).isCloseTo(one.low(), within(1));
        assertThat(other.high()).isCloseTo(one.high(), within(1));
    }

    @Property
    void moreOfTheSameNeverForecastsFewer(
            @ForAll @DoubleRange(min = 0, max = 1) double confidence,
            @ForAll @IntRange(min = 1, max = 200) int count) {
        SkipRange some = SkipRange.of(faces(Collections.nCopies(count, confidence)), usual);
        SkipRange twice = SkipRange.of(faces(Collections.nCopies(2 * count, confidence)), usual);
        assertThat(twice.high()).isGreaterThanOrEqualTo(some.high());
    }
}
