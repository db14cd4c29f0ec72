package odai.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import odai.dataset.ImageFormat;
import odai.dataset.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedTargetsTest {
    static Stream<Target> all() {
        return Targets.shipped().stream();
    }

    /// Those whose limits are OpenAI's own.
    static Stream<Target> asPublishedByOpenai() {
        return Stream.of("practice", "openai").map(id -> Targets.byId(id).orElseThrow());
    }

    @Test
    void practiceComesFirstAndIsTheOnlySimulation() {
        assertThat(Targets.shipped()).extracting(Target::id).startsWith("practice", "openai");
        assertThat(Targets.shipped().stream().filter(Target::simulation)).hasSize(1);
        assertThat(Targets.byId("nobody")).isEmpty();
        assertThat(Targets.byId("openai").orElseThrow().name()).isEqualTo("OpenAI");
    }

    @ParameterizedTest
    @MethodSource("asPublishedByOpenai")
    void theLimitsAreThePublishedOnes(Target target) {
        Target.Limits limits = target.limits();
        assertThat(limits.minExamples()).isEqualTo(10);
        assertThat(limits.maxExamplesWithImages()).isEqualTo(50_000);
        assertThat(limits.imagesPerExample()).isEqualTo(10);
        assertThat(limits.imageBytes()).isEqualTo(10L << 20);
        assertThat(limits.formats())
                .isEqualTo(EnumSet.of(ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.WEBP));
        assertThat(limits.colours()).isEqualTo(Set.of("RGB", "RGBA"));
        assertThat(limits.fileBytes()).isEqualTo(512L << 20);
        assertThat(limits.uploadBytes()).isEqualTo(8L << 30);
        assertThat(limits.partBytes()).isEqualTo(64L << 20);
        assertThat(limits.suffixLength()).isEqualTo(64);
        assertThat(limits.maxSeed()).isEqualTo(Integer.MAX_VALUE);
        assertThat(limits.maxEpochs()).isEqualTo(50);
    }

    @ParameterizedTest
    @CsvSource({
        "bokete, true",
        "'', true",
        "v1.0_a-b, true",
        "ボケて, false",
        "a b, false",
        "a/b, false",
        "a:b, false"
    })
    void aSuffixIsPlain(String suffix, boolean plain) {
        asPublishedByOpenai()
                .forEach(target ->
                        assertThat(Pattern.matches(target.limits().suffixPattern(), suffix))
                                .isEqualTo(plain));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyKindHasTheServicesOwnReason(Target target) {
        assertThat(target.words().reason(Kind.FACE)).isEqualTo("contains faces");
        assertThat(target.words().reason(Kind.PERSON)).isEqualTo("contains people");
        assertThat(target.words().reason(Kind.CHILD)).isEqualTo("contains children");
        assertThat(target.words().reason(Kind.CAPTCHA)).isEqualTo("contains CAPTCHAs");
    }

    @ParameterizedTest
    @MethodSource("all")
    void theStorysTwoSentencesComeOutWordForWord(Target target) {
        assertThat(target.words().skipping("file-abc", 400, 230, EnumSet.allOf(Kind.class)))
                .isEqualTo(
                        "Training file file-abc contains 400 examples with images that were skipped"
                                + " for the following reasons: contains CAPTCHAs, contains"
                                + " children, contains faces, contains people. These examples will"
                                + " not be used for training. Please visit our docs to learn how to"
                                + " resolve these issues. Using 230 examples from training file"
                                + " file-abc.");
        assertThat(target.words().refusal(52))
                .isEqualTo(
                        "The job failed due to an invalid validation file. Images at example 52"
                                + " violate our usage policy. Please remove them and try again.");
    }

    @ParameterizedTest
    @MethodSource("all")
    void beforeTheUploadTheFileHasNoName(Target target) {
        assertThat(target.words().skipping("", 1, 2, Set.of(Kind.FACE)))
                .startsWith("Training file contains 1 examples")
                .endsWith("Using 2 examples from training file.")
                .doesNotContain("{", "  ");
    }

    @ParameterizedTest
    @MethodSource("all")
    void aSkipWithoutAKindGivesNoEmptyReasons(Target target) {
        assertThat(target.words().skipping("file-a", 1, 2, Set.of()))
                .contains("images that were skipped. These examples")
                .doesNotContain("reasons", "{");
    }

    @ParameterizedTest
    @MethodSource("all")
    void reasonsComeInTheAlphabeticalOrderOfTheService(Target target) {
        assertThat(target.words().skipping("f", 1, 1, Set.of(Kind.PERSON, Kind.CAPTCHA)))
                .contains(": contains CAPTCHAs, contains people.");
    }

    @ParameterizedTest
    @MethodSource("asPublishedByOpenai")
    void everyModelHasPricesAndSaysHowPicturesAreCounted(Target target) {
        assertThat(target.models()).isNotEmpty();
        assertThat(target.models())
                .allSatisfy(model -> {
                    assertThat(model.trainingPrice()).isPositive();
                    assertThat(model.inputPrice()).isPositive();
                    assertThat(model.outputPrice()).isGreaterThan(model.inputPrice());
                    assertThat(model.vision()).matches("tiles:\\d+:\\d+|patches:\\d+:\\d+");
                });
    }

    @Test
    void theStorysBillComesOutOfThePrice() {
        Target.Model model = Targets.byId("openai").orElseThrow().models().getFirst();
        assertThat(model.id()).isEqualTo("gpt-4o-2024-08-06");
        assertThat(Math.round(1_396_840 * model.trainingPrice() / 10_000) / 100.0).isEqualTo(34.92);
    }

    @Test
    void theLastDayForNewJobsIsKnownWhereThereIsOne() {
        assertThat(Targets.byId("openai").orElseThrow().models().getFirst().acceptsJobsUntil())
                .isEqualTo(LocalDate.of(2027, 1, 6));
        assertThat(Targets.byId("practice").orElseThrow().models().getFirst().acceptsJobsUntil())
                .isNull();
    }

    @ParameterizedTest
    @MethodSource("asPublishedByOpenai")
    void onlyARealServiceHasAnAddressAndAKey(Target target) {
        assertThat(target.baseUrl().isEmpty()).isEqualTo(target.simulation());
        assertThat(target.keyVariable().isEmpty()).isEqualTo(target.simulation());
        if (!target.simulation()) {
            assertThat(URI.create(target.baseUrl()).getScheme()).isEqualTo("https");
            assertThat(target.baseUrl()).doesNotEndWith("/");
            assertThat(target.console()).startsWith("https://").contains("{job}");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void theFactsAreDated(Target target) {
        assertThat(target.asOf()).isAfter(LocalDate.of(2026, 1, 1));
    }
}
