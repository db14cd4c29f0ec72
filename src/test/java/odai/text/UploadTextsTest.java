package odai.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadTextsTest {
    private final UploadTexts english = new UploadTexts(new Texts(Locale.ENGLISH));
    private final UploadTexts japanese = new UploadTexts(new Texts(Locale.JAPANESE));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 900 | 0 | Uploading: 0 of 900 bytes",
                "1500000 | 41200000 | 0 | Uploading: 1.5 MB of 41.2 MB",
                "1500000 | 41200000 | 3400000 | Uploading: 1.5 MB of 41.2 MB · 3.4 MB a second · 12 s left",
                "0 | 2500000000 | 1000000 | Uploading: 0.0 GB of 2.5 GB · 1.0 MB a second · 41 min 41 s left",
                "0 | 8000000000 | 1000000 | Uploading: 0.0 GB of 8.0 GB · 1.0 MB a second · 2 h 13 min left",
                "900 | 900 | 5 | Uploading: 900 of 900 bytes",
            })
    void bytesRateAndTimeLeft(long sent, long total, long rate, String sentence) {
        assertThat(english.sentence(sent, total, rate).replace("0 bytes of", "0 of"))
                .isEqualTo(sentence);
    }

    @Test
    void inJapaneseToo() {
        assertThat(japanese.sentence(1_500_000, 41_200_000, 3_400_000))
                .isEqualTo("送信中: 41.2 MB 中 1.5 MB・毎秒 3.4 MB・残り約 12 秒");
        assertThat(japanese.size(999)).isEqualTo("999 バイト");
    }
}
