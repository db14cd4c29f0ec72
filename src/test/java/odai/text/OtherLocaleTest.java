package odai.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A window in one language on a system in another.
class OtherLocaleTest {
    private final Locale usual = Locale.getDefault();

    @BeforeEach
    @AfterEach
    void back() {
        Locale.setDefault(usual);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "ar-EG", "tr-TR", "fr-CH", "fa-IR", "ja-JP-u-ca-japanese"})
    void numbersAreTheWindowsWhateverTheSystemSpeaks(String system) {
        Locale.setDefault(Locale.forLanguageTag(system));
        for (Locale window : new Locale[] {Locale.ENGLISH, Locale.JAPANESE}) {
            Texts texts = new Texts(window);
            assertThat(texts.number(1_234_567)).isEqualTo("1,234,567");
            assertThat(texts.number(-12)).isEqualTo("-12");
            assertThat(texts.number(1234.5678, 3)).isEqualTo("1,234.568");
            assertThat(texts.number(0.5, 0)).isIn("0", "1");
        }
    }

    @Test
    void aSystemsOwnDigitsWouldBeOthers() {
        // what the test above would see of a number that is written without a locale
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        assertThat(String.format(Locale.getDefault(), "%,d", 1234)).isNotEqualTo("1,234");
    }
}
