package odai.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import odai.curating.Batch;
import odai.dataset.Inclusion;
import odai.fixtures.Batches;
import odai.pricing.TokenCounter;
import odai.targets.Target;
import odai.targets.Targets;
import odai.text.PreflightTexts;
import odai.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PreflightTest {
    private final Batch good = Batches.of(300, 30);

    static Stream<Target> openTargets() {
        return Targets.shipped().stream();
    }

    @ParameterizedTest
    @MethodSource("openTargets")
    void aGoodBatchIsFineInEveryRuleOfEveryTarget(Target target) {
        PreflightReport preflightReport = check(Drafts.of(target), good);
        assertThat(preflightReport.ready()).isTrue();
        assertThat(preflightReport.rows())
                .allMatch(preflightRow -> preflightRow.weight() == RowWeight.FINE);
        assertThat(preflightReport.warnings()).isEmpty();
    }

    @Test
    void rowsComeInTheOrderOfTheRulesOnceEach() {
        List<Rule> rules =
                check(Drafts.of("openai"), good).rows().stream().map(PreflightRow::rule).toList();
        assertThat(rules).isSorted().doesNotHaveDuplicates();
        // OpenAI says nothing of pixels
        assertThat(rules)
                .hasSize(Rule.values().length - 2)
                .doesNotContain(Rule.PICTURE_PIXELS, Rule.LEARNED_SKIPS);
    }

    @Test
    void anObstacleOfAnyKindIsEnough() {
        PreflightReport preflightReport = check(Drafts.of("openai").suffix("ボケ"), good);
        assertThat(preflightReport.ready()).isFalse();
        assertThat(preflightReport.obstacles())
                .extracting(PreflightRow::rule)
                .containsExactly(Rule.SUFFIX);
    }

    @Test
    void aRowIsNeverHeavierThanItsRuleSays() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PreflightRow.of(Rule.SUFFIX, RowWeight.WARNING));
    }

    /// Every weight that a rule can have, with figures of the kind it comes with.
    static Stream<PreflightRow> everyRow() {
        return Stream.of(Rule.values())
                .flatMap(rule -> rule.weights().stream().map(rowWeight -> row(rule, rowWeight)));
    }

    private static PreflightRow row(Rule rule, RowWeight rowWeight) {
        List<Object> figures =
                switch (rule) {
                    case DEADLINE -> List.of("OpenAI", LocalDate.of(2027, 1, 6), 45L, 1, 0);
                    case RETIREMENT -> List.of("GPT-4o", LocalDate.of(2027, 1, 14), 53L);
                    case ADDRESS, MODEL -> List.of("gpt-9", "OpenAI", 1);
                    case MODEL_PICTURES -> List.of("gpt-9");
                    case SUFFIX -> List.of("ボケ", 64, "[a-z]");
                    case FORMATS, COLOURS -> List.of(3, "RGB, RGBA");
                    case LEARNED_SKIPS -> List.of("OpenAI", 3, 12, 300, 288);
                    default -> List.of(1234, 5678, 9);
                };
        return new PreflightRow(rule, rowWeight, figures, List.of());
    }

    @ParameterizedTest
    @MethodSource("everyRow")
    void everyRowHasASentenceInBothLanguages(PreflightRow preflightRow) {
        String english = new PreflightTexts(new Texts(Locale.ENGLISH)).sentence(preflightRow);
        String japanese = new PreflightTexts(new Texts(Locale.JAPANESE)).sentence(preflightRow);
        assertThat(english).doesNotContain("{").endsWith(".");
        assertThat(japanese).doesNotContain("{").endsWith("。").isNotEqualTo(english);
    }

    @Test
    void theEndIsSaidPlainly() {
        PreflightRow preflightRow =
                check(Drafts.of("openai"), good, LocalDate.of(2026, 11, 22))
                        .row(Rule.DEADLINE)
                        .orElseThrow();
        assertThat(new PreflightTexts(new Texts(Locale.ENGLISH)).sentence(preflightRow))
                .isEqualTo(
                        "OpenAI accepts new jobs until 6 January 2027, from existing customers only: 45 days"
                                + " left.");
        assertThat(new PreflightTexts(new Texts(Locale.JAPANESE)).sentence(preflightRow))
                .isEqualTo("OpenAI の新規ジョブの受け付けは2027年1月6日までです(既存のお客様のみ)。残り 45 日です。");
    }

    @Test
    void theStorysFilesAreToldWhatWillHappenToThem() {
        // 700 examples, 630 and 70; 400 will be skipped, and one held out will fail the job
        Batch story = Batches.of(230, 69);
        for (int i = 0; i < 400; i++) {
            story = Batches.plus(story, Batches.skipped(5000 + i));
        }
        story = Batches.held(story, Batches.skipped(9000));
        Drafts draft = Drafts.of("openai").epochs(10).inclusion(Inclusion.ALL_USABLE);
        PreflightReport preflightReport = check(draft, story);
        assertThat(preflightReport.obstacles())
                .extracting(PreflightRow::rule)
                .containsExactly(Rule.VALIDATION_TRAINS);
        assertThat(preflightReport.obstacles().getFirst().offenders()).containsExactly(9000L);
        assertThat(preflightReport.row(Rule.SKIPS).orElseThrow().figures())
                .containsExactly(400, 630, 230);
        assertThat(preflightReport.row(Rule.OVERFITTING).orElseThrow().figures())
                .containsExactly(230, 10, 6);
        assertThat(preflightReport.warnings())
                .extracting(PreflightRow::rule)
                .containsExactly(Rule.SKIPS, Rule.EVERYTHING, Rule.OVERFITTING);
    }

    private static PreflightReport check(Drafts draft, Batch batch) {
        return check(draft, batch, Drafts.LONG_BEFORE);
    }

    private static PreflightReport check(Drafts draft, Batch batch, LocalDate today) {
        return Preflight.check(draft.draft(), batch, new TokenCounter(), today);
    }
}
