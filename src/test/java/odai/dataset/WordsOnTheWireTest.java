package odai.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The words of JSON, the command line and the catalog's columns are a promise: they change only
/// with a migration.
class WordsOnTheWireTest {
    @Test
    void theWordsAreThese() {
        assertThat(Arrays.stream(VerdictName.values()).map(VerdictName::wire))
                .containsExactly("trains", "review", "skipped", "excluded", "refused", "unusable");
        assertThat(Arrays.stream(Kind.values()).map(Kind::wire))
                .containsExactly("face", "person", "child", "captcha");
        assertThat(Arrays.stream(Decision.values()).map(Decision::wire))
                .containsExactly("undecided", "keep", "exclude");
        assertThat(Arrays.stream(Split.values()).map(Split::wire))
                .containsExactly("training", "validation");
        assertThat(Arrays.stream(ExampleType.values()).map(ExampleType::wire))
                .containsExactly("image_to_text", "image_text_to_text", "text_to_text");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aKindIsFoundByItsWordInEitherCase(Kind kind) {
        assertThat(Kind.of(kind.wire())).hasValue(kind);
        assertThat(Kind.of(kind.name())).hasValue(kind);
    }

    @ParameterizedTest
    @EnumSource(Decision.class)
    void aDecisionIsFoundByItsWordInEitherCase(Decision decision) {
        assertThat(Decision.of(decision.wire())).hasValue(decision);
        assertThat(Decision.of(decision.name())).hasValue(decision);
    }

    @ParameterizedTest
    @EnumSource(VerdictName.class)
    void aVerdictIsFoundByItsWordInEitherCase(VerdictName name) {
        assertThat(VerdictName.of(name.wire())).hasValue(name);
        assertThat(VerdictName.of(name.name())).hasValue(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " face", "faces", "nonsense", "顔"})
    void anyOtherWordIsNone(String word) {
        assertThat(Kind.of(word)).isEmpty();
        assertThat(Decision.of(word)).isEmpty();
        assertThat(VerdictName.of(word)).isEmpty();
        assertThat(ExampleType.of(word)).isEmpty();
        assertThat(Defect.of(word)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Defect.class)
    void aDefectIsFoundByItsWord(Defect defect) {
        assertThat(Defect.of(defect.wire())).hasValue(defect);
        assertThat(defect.wire()).matches("[a-z-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "az", "lt"})
    void theWordsAreTheSameInEveryLanguageOfTheSystem(String language) {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of(language));
            assertThat(Defect.TINY.wire()).isEqualTo("tiny");
            assertThat(Split.TRAINING.wire()).isEqualTo("training");
            assertThat(Kind.CHILD.wire()).isEqualTo("child");
            assertThat(JobState.VALIDATING_FILES.wire()).isEqualTo("validating_files");
        } finally {
            Locale.setDefault(usual);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NO_RESPONSE, FATAL",
        "MISSING, FATAL",
        "CHANGED, FATAL",
        "TRUNCATED, FATAL",
        "CORRUPT, FATAL",
        "CMYK, REPAIRED",
        "ROTATED, REPAIRED",
        "TOO_LARGE, REPAIRED",
        "DUPLICATE, NOTICE",
        "UNKNOWN_TYPE, NOTICE",
    })
    void adefectWeighsWhatItCosts(Defect defect, Severity severity) {
        assertThat(defect.severity()).isEqualTo(severity);
    }

    @ParameterizedTest
    @EnumSource(JobState.class)
    void onlyThreeStatesAreAnEnd(JobState state) {
        assertThat(state.ended())
                .isEqualTo(
                        Set.of(JobState.SUCCEEDED, JobState.FAILED, JobState.CANCELLED)
                                .contains(state));
    }

    @Test
    void everyVerdictGoesByItsName() {
        List<Verdict> all =
                List.of(
                        new Verdict.Trains(),
                        new Verdict.Review(Set.of(Kind.FACE)),
                        new Verdict.Skipped(Set.of(Kind.FACE)),
                        new Verdict.Excluded(),
                        new Verdict.Refused(),
                        new Verdict.Unusable(Defect.MISSING));
        assertThat(all).extracting(Verdict::name).containsExactly(VerdictName.values());
    }

    @Test
    void aVerdictWithoutItsReasonIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Verdict.Skipped(Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Verdict.Review(Set.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Verdict.Unusable(Defect.DUPLICATE));
    }

    @Test
    void aQueryIsChangedOneFilterAtATime() {
        ExampleQuery query =
                ExampleQuery.ALL
                        .withVerdicts(Set.of(VerdictName.TRAINS))
                        .withUnseen(true)
                        .withKinds(Set.of(Kind.FACE))
                        .withTypes(Set.of(ExampleType.TEXT_TO_TEXT))
                        .withDecisions(Set.of(Decision.KEEP))
                        .withSplits(Set.of(Split.TRAINING))
                        .withDefects(Set.of(Defect.TINY))
                        .withIds(Set.of(7L))
                        .withSearch("ねこ")
                        .withOrder(SortOrder.SIZE);
        assertThat(query)
                .isEqualTo(
                        new ExampleQuery(
                                Set.of(VerdictName.TRAINS),
                                true,
                                Set.of(Kind.FACE),
                                Set.of(ExampleType.TEXT_TO_TEXT),
                                Set.of(Decision.KEEP),
                                Set.of(Split.TRAINING),
                                Set.of(Defect.TINY),
                                Set.of(7L),
                                "ねこ",
                                SortOrder.SIZE));
        assertThat(ExampleQuery.ALL.search()).isEmpty();
    }
}
