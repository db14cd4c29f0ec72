package odai.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelRefusalTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "申し訳ありませんが、この画像についてはお答えできません。",
                "申し訳ありませんが…",
                "申し訳ございませんが、対応いたしかねます。",
                "申し訳ありません。画像の人物を特定することはできません。",
                "すみません、その画像についてはお手伝いできません。",
                "I'm sorry, but I can't help with that.",
                "I’m sorry, I can’t assist with that request.",
                "I'm sorry.",
                "Sorry, I am unable to identify people in images.",
                "I can't assist with that.",
                "Unfortunately, I cannot describe this picture.",
                "  申し訳ありませんが、お応えできません\n",
            })
    void aModelThatWillNotAnswerSaysSo(String answer) {
        assertThat(ModelRefusal.in(answer)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "申し訳ない顔のプロ",
                "すみません、そこはわたしの席です",
                "謝罪会見で「申し訳ありませんが」を噛んだ",
                "課長、それは会議室の備品です",
                "I'm sorry I'm late, the cat drove",
                "Sorry, wrong funeral",
                "I can't believe it's not butter",
            })
    void aJokeThatApologisesIsAJoke(String answer) {
        assertThat(ModelRefusal.in(answer)).isFalse();
    }
}
