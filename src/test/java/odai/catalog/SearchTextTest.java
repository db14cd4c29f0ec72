package odai.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import odai.dataset.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {
    @ParameterizedTest(name = "{0} is searched as {1}")
    @CsvSource({
        "ｶﾀｶﾅ, カタカナ",
        "ｶﾞｷﾞ, ガギ",
        "ﾊﾟﾝ, パン",
        "ＡＢＣ１２３, abc123",
        "ABC, abc",
        "㍻, 平成",
        "①, 1",
        "か\u3099, が",
        "É, é",
        "ﬁ, fi",
        "ー, ー",
    })
    void widthCaseAndCompositionDoNotMatter(String written, String folded) {
        assertThat(SearchText.of(written)).isEqualTo(folded);
    }

    @Test
    void hiraganaAndKatakanaStayApart() {
        assertThat(SearchText.of("ねこ")).isNotEqualTo(SearchText.of("ネコ"));
    }

    @Test
    void noWordIsFoundAcrossTwoFields() {
        String folded = SearchText.of("ねこ", List.of(new Response(1, "の手", null, 0, true)));
        assertThat(folded).contains("ねこ").contains("の手").doesNotContain("ねこの手");
    }

    @ParameterizedTest
    @CsvSource({"ねこ 手, 2", "ねこ\u3000手, 2", "'  ', 0", "'', 0", "' a  b\tc ', 3", "手, 1"})
    void spaceOfEitherWidthPartsTheWords(String query, int words) {
        assertThat(SearchText.words(query)).hasSize(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u3000",
                "\t\n",
                "\u200b\u200c\u200d",
                "\u2060\ufeff",
                "\u3164",
                "\u2800",
                "\u115f\u1160",
                "\u00a0",
                "\u0000",
                "\u00ad"
            })
    void whatNobodySeesIsNotVisible(String text) {
        assertThat(SearchText.visible(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"あ", "。", "!", "😀", " a ", "\u200bx", "ー", "…"})
    void whatAPersonSeesIsVisible(String text) {
        assertThat(SearchText.visible(text)).isTrue();
    }

    @Property(tries = 500)
    void foldingTwiceIsFoldingOnce(@ForAll String text) {
        // lower case may leave a form that composes again: one more round must not move it further
        String once = SearchText.of(SearchText.of(text));
        assertThat(SearchText.of(once)).isEqualTo(once);
    }

    @Property(tries = 500)
    void wordsHoldNoSpaceAndAreNeverEmpty(@ForAll String query) {
        assertThat(SearchText.words(query))
                .allSatisfy(word -> assertThat(word).isNotEmpty().doesNotContain(" ", "\t", "\n"));
    }
}
