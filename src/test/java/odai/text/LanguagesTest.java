package odai.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import odai.settings.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
    private static final Locale TOY = Locale.of(ToyLanguage.TAG);

    @Test
    void aLanguageThatIsPassedInIsSpoken() {
        Texts toy = new Texts(TOY, ToyLanguage.WITH_IT);
        assertThat(toy.locale()).isEqualTo(TOY);
        assertThat(toy.get("app.kind.face")).isEqualTo("Vizaĝo");
    }

    @Test
    void whatItDoesNotSayIsSaidInTheFirst() {
        assertThat(new Texts(TOY, ToyLanguage.WITH_IT).get("app.kind.person"))
                .isEqualTo(new Texts(Locale.ENGLISH).get("app.kind.person"));
    }

    @Test
    void oneThatIsNotListedIsNotSpokenThoughItHasBundles() {
        assertThat(new Texts(TOY).get("app.kind.face")).isEqualTo("Face");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "JA", "Ja"})
    void aTagIsFoundInAnyCase(String tag) {
        assertThat(Languages.KNOWN.find(tag)).contains(Locale.JAPANESE);
    }

    /// Each of them has a bundle for every area: `TextsTest` compares their lines.
    @Test
    void everyKnownLanguageButTheFirstHasItsBundles() throws Exception {
        Path folder = Path.of("src/main/resources/odai/text");
        try (var files = Files.list(folder)) {
            for (Path root : files.filter(it -> !it.toString().contains("_")).toList()) {
                for (String tag :
                        Languages.KNOWN.tags().subList(1, Languages.KNOWN.tags().size())) {
                    assertThat(
                                    folder.resolve(
                                            root.getFileName()
                                                    .toString()
                                                    .replace(".prop", "_" + tag + ".prop")))
                            .exists();
                }
            }
        }
    }
}
