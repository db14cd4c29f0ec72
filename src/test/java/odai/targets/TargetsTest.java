package odai.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import odai.dataset.Kind;
import odai.pricing.PictureTokens;
import odai.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TargetsTest {
    static Stream<Target> all() {
        return Targets.shipped().stream();
    }

    @Test
    void practiceComesFirstAndFourAreShipped() {
        assertThat(Targets.shipped())
                .extracting(Target::id)
                .containsExactly("practice", "openai", "azure", "compatible");
        assertThat(Targets.shipped()).filteredOn(Target::simulation).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyTargetCanBeReckonedWith(Target target) {
        assertThat(Pattern.compile(target.limits().suffixPattern()).matcher("").matches()).isTrue();
        assertThat(Pattern.compile(target.baseUrlPattern())).isNotNull();
        assertThat(target.limits().minExamples()).isEqualTo(10);
        assertThat(target.words().reasons()).containsOnlyKeys(Kind.values());
        assertThat(target.sources()).allMatch(source -> URI.create(source).isAbsolute());
        for (Target.Model model : target.models()) {
            assertThat(PictureTokens.rule(model.vision()).of(64, 64, "low").high()).isPositive();
            assertThat(model.trainingPrice()).isPositive();
            assertThat(model.sources()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyTierHasAName(Target target) {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.JAPANESE}) {
            Texts texts = new Texts(locale);
            target.models().stream()
                    .flatMap(model -> model.tiers().stream())
                    .forEach(tier ->
                            assertThat(texts.get("pricing.tier." + tier.name())).isNotBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void onlyASimulationNeedsNoKey(Target target) {
        assertThat(target.keyVariable().isEmpty()).isEqualTo(target.simulation());
        assertThat(target.dialect().keyHeader().isEmpty()).isEqualTo(target.simulation());
    }

    @Test
    void openaisEndIsKnown() {
        Target.Model model = Targets.byId("openai").orElseThrow().models().getFirst();
        assertThat(model.acceptsJobsUntil()).isEqualTo(LocalDate.of(2027, 1, 6));
        assertThat(model.firmDeadline()).isTrue();
        assertThat(model.retires()).isEqualTo(LocalDate.of(2027, 1, 14));
        assertThat(model.existingCustomersOnly()).isTrue();
    }

    @Test
    void azureTakesMorePicturesAndShorterSuffixes() {
        Target azure = Targets.byId("azure").orElseThrow();
        assertThat(azure.limits().imagesPerExample()).isEqualTo(64);
        assertThat(azure.limits().suffixLength()).isEqualTo(40);
        assertThat("a.b").doesNotMatch(azure.limits().suffixPattern());
        assertThat(azure.model("gpt-4.1-2025-04-14")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "azure, https://mine.openai.azure.com/openai/v1, true",
        "azure, http://127.0.0.1:8080/openai/v1, true",
        "azure, https://mine.openai.azure.com/, false",
        "azure, https://{resource}.openai.azure.com/openai/v1, false",
        "openai, https://api.openai.com/v1, true",
        "openai, http://127.0.0.1:9/v1, true",
        "openai, http://example.org/v1, false",
        "compatible, http://10.0.0.7:8000/v1, true",
        "compatible, '', false",
        "compatible, ftp://example.org, false"
    })
    void anAddressIsOneOfTheTargets(String target, String address, boolean good) {
        assertThat(address.matches(Targets.byId(target).orElseThrow().baseUrlPattern()))
                .isEqualTo(good);
    }

    @Test
    void aTargetsOwnAddressWillDo() {
        Target openai = Targets.byId("openai").orElseThrow();
        assertThat(openai.baseUrl()).matches(openai.baseUrlPattern());
    }
}
