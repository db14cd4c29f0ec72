package odai.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import odai.dataset.Kind;
import odai.dataset.SkipForecast;
import odai.dataset.SkipTally;
import odai.dataset.Split;
import odai.tuning.following.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FollowingTextsTest {
    private final FollowingTexts english = new FollowingTexts(new Texts(Locale.ENGLISH));
    private final FollowingTexts japanese = new FollowingTexts(new Texts(Locale.JAPANESE));

    private static Refusal.LinesNamed named(Split file, int count, boolean cutOff) {
        List<Refusal.RefusedLine> refusedLines = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            refusedLines.add(new Refusal.RefusedLine(i, i, "odai-" + i));
        }
        return new Refusal.LinesNamed("raw", file, refusedLines, cutOff);
    }

    private static SkipTally tally(int expected, OptionalInt told, String... reasons) {
        return new SkipTally(
                1,
                "openai",
                new SkipForecast(630, expected, expected, 1, Map.of(Kind.FACE, expected)),
                told,
                List.of(reasons));
    }

    @Test
    void oneRefusedLineIsNamed() {
        assertThat(english.sentences(named(Split.VALIDATION, 1, false), "OpenAI"))
                .containsExactly("OpenAI refused one line of the validation file: 1 (odai-1)");
        assertThat(japanese.sentences(named(Split.VALIDATION, 1, false), "OpenAI"))
                .containsExactly("OpenAI が検証ファイルの 1 行を拒否しました: 1 行目(odai-1)");
    }

    @Test
    void aLongListIsCutByUsAndOneThatTheServiceCutIsSaidSo() {
        assertThat(english.sentences(named(Split.TRAINING, 20, true), "OpenAI"))
                .hasSize(2)
                .satisfies(lines -> {
                    assertThat(lines.getFirst())
                            .startsWith("OpenAI refused 20 lines of the training file: 1 (odai-1)")
                            .endsWith("8 (odai-8), and 12 more");
                    assertThat(lines.getLast()).contains("cut off");
                });
    }

    @ParameterizedTest
    @EnumSource(Refusal.Why.class)
    void whatCannotBeMappedSaysSo(Refusal.Why why) {
        Refusal refusal = new Refusal.Unmapped("raw", why);
        assertThat(english.sentences(refusal, "OpenAI"))
                .singleElement()
                .asString()
                .contains("OpenAI");
        assertThat(japanese.sentences(refusal, "OpenAI"))
                .singleElement()
                .asString()
                .contains("OpenAI");
    }

    @Test
    void theStorysFourHundredStandBesideWhatWasExpected() {
        assertThat(english.sentences(tally(402, OptionalInt.of(400), "contains faces"), "OpenAI"))
                .containsExactly(
                        "OpenAI skipped 400 of 630 lines of the training file; 402 were expected.",
                        "Expected by kind: faces 402.",
                        "It names: contains faces.");
        assertThat(english.sentences(tally(402, OptionalInt.of(402)), "OpenAI"))
                .hasSize(3)
                .first()
                .asString()
                .endsWith("as expected.");
    }

    @Test
    void whereNothingWasSkippedNorExpectedOneSentenceIsEnough() {
        assertThat(english.sentences(tally(0, OptionalInt.of(0)), "OpenAI")).hasSize(1);
        assertThat(english.sentences(tally(5, OptionalInt.empty()), "OpenAI")).isEmpty();
    }
}
