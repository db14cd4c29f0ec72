package odai.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import odai.dataset.Finding;
import odai.dataset.FindingRole;
import odai.dataset.Kind;
import org.junit.jupiter.api.Test;

class FindingTextsTest {
    private static final Finding FACE = seen(Kind.FACE, .934, "cascade");
    private static final Finding OPINION =
            new Finding(Kind.FACE, .2, null, FindingRole.OPINION, "vision", "1", "gpt-4o");

    private final FindingTexts english = new FindingTexts(new Texts(Locale.ENGLISH));
    private final FindingTexts japanese = new FindingTexts(new Texts(Locale.JAPANESE));

    private static Finding seen(Kind kind, double confidence, String screener) {
        return new Finding(kind, confidence, null, screener, "1", "gpt-4o");
    }

    @Test
    void oneIsSaidInWholePercent() {
        assertThat(english.words(List.of(FACE))).isEqualTo("Face 93 %");
        assertThat(japanese.words(List.of(FACE))).isEqualTo("顔 93 %");
    }

    @Test
    void whatLiesBelowALineNeverReadsAsIfItReachedIt() {
        assertThat(english.words(List.of(seen(Kind.FACE, .4999, "cascade"))))
                .isEqualTo("Face 49 %");
        for (int percent = 0; percent <= 100; percent++) {
            assertThat(english.words(List.of(seen(Kind.FACE, percent / 100., "cascade"))))
                    .isEqualTo("Face " + percent + " %");
        }
    }

    @Test
    void severalAreCountedAndTheSurestSaysHowSure() {
        List<Finding> same = List.of(seen(Kind.FACE, .5, "cascade"), FACE, FACE);
        assertThat(english.words(same)).isEqualTo("Faces: 3, the surest 93 %");
        assertThat(japanese.words(same)).isEqualTo("顔 3 か所(最高 93 %)");
        assertThat(FindingTexts.surest(same)).isEqualTo(FACE);
    }

    @Test
    void reasonsSayHowSureAndWhatAndNameNoDetector() {
        Finding text = new Finding(Kind.CAPTCHA, .55, null, FindingRole.HINT, "text-hint", "1", "");
        Finding child = new Finding(Kind.CHILD, .4, null, "cascade", "3", "9");
        List<Finding> all = List.of(text, child, FACE, OPINION);
        assertThat(english.reasons(List.of(Kind.CAPTCHA), all))
                .isEqualTo("CAPTCHA 55 % · a picture of text, which may be taken for a CAPTCHA");
        assertThat(english.reasons(List.of(Kind.CHILD, Kind.PERSON), all))
                .isEqualTo("Child 40 % · estimated age 9 years");
        assertThat(japanese.reasons(List.of(Kind.CHILD, Kind.CAPTCHA), all))
                .isEqualTo(
                        "子ども 40 % · 推定年齢 9 歳  |  " + "CAPTCHA 55 % · 文字だけの画像(CAPTCHA と見なされるおそれ)");
        assertThat(english.reasons(List.of(Kind.FACE), List.of(OPINION)))
                .isEqualTo("Face 20 % (gpt-4o)");
        assertThat(english.reasons(List.of(), all)).isEmpty();
    }

    @Test
    void whoSawItIsSaidForWhoeverWantsToKnow() {
        assertThat(english.by(FACE))
                .isEqualTo("Seen by the face detectors (MediaPipe, BlazeFace, NanoDet), version 1");
        assertThat(japanese.by(FACE)).isEqualTo("顔検出(MediaPipe・BlazeFace・NanoDet)・バージョン 1");
        Finding hint = new Finding(Kind.CAPTCHA, .5, null, FindingRole.HINT, "any", "1", "");
        assertThat(english.by(hint))
                .isEqualTo("a picture of text, which may be taken for a CAPTCHA");
    }

    @Test
    void severalKindsAreNamedOneAfterAnother() {
        assertThat(english.kinds(List.of(Kind.FACE, Kind.CHILD))).isEqualTo("Face, Child");
        assertThat(japanese.kinds(List.of(Kind.FACE, Kind.CHILD))).isEqualTo("顔・子ども");
    }

    @Test
    void aLineKeepsTheOrderAndTellsOpinionsFromDetectors() {
        Finding person = seen(Kind.PERSON, .71, "cascade");
        assertThat(english.line(List.of(person, FACE, OPINION, person)))
                .isEqualTo("People: 2, the surest 71 % · Face 93 % · Face 20 % (gpt-4o)");
        assertThat(japanese.line(List.of(OPINION))).isEqualTo("顔 20 %(gpt-4o)");
    }

    @Test
    void nothingSeenIsNothingSaid() {
        assertThat(english.line(List.of())).isEmpty();
    }
}
