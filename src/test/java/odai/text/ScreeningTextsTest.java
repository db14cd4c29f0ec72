package odai.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import odai.screening.ScreeningProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreeningTextsTest {
    private final ScreeningTexts english = new ScreeningTexts(new Texts(Locale.ENGLISH));
    private final ScreeningTexts japanese = new ScreeningTexts(new Texts(Locale.JAPANESE));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 | Screening 0 of 5,000",
                "4 | 2 | Screening 4 of 5,000",
                "50 | 68 | Screening 50 of 5,000 · 0.7 a second · 1 h 52 min left",
                "1000 | 200 | Screening 1,000 of 5,000 · 5.0 a second · 13 min 20 s left",
                "4990 | 499 | Screening 4,990 of 5,000 · 10.0 a second · 1 s left",
            })
    void rateAndTimeAreSaidOnceTheyAreKnown(int done, long seconds, String sentence) {
        assertThat(english.progress(new ScreeningProgress(done, 5000, Duration.ofSeconds(seconds))))
                .isEqualTo(sentence);
    }

    @Test
    void inJapaneseToo() {
        assertThat(japanese.progress(new ScreeningProgress(0, 5000, Duration.ZERO)))
                .isEqualTo("5,000 件中 0 件を検査");
        assertThat(japanese.progress(new ScreeningProgress(50, 5000, Duration.ofSeconds(68))))
                .isEqualTo("5,000 件中 50 件を検査・毎秒 0.7 枚・残り約 1 時間 52 分");
    }
}
