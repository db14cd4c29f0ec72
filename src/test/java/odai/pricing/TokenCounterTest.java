package odai.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenCounterTest {
    /// The vectors that OpenAI's cookbook prints for o200k_base; older encodings give 9 for the
    /// Japanese one.
    @ParameterizedTest
    @CsvSource({
        "antidisestablishmentarianism, 6",
        "2 + 2 = 4, 7",
        "お誕生日おめでとう, 8",
        "hello world, 2",
        "'', 0"
    })
    void textsCountAsTheCookbookSays(String text, int tokens) {
        assertThat(new TokenCounter().count(text)).isEqualTo(tokens);
    }

    @Test
    void rolesAreOneTokenEach() {
        TokenCounter counter = new TokenCounter();
        assertThat(counter.count("system")).isEqualTo(1);
        assertThat(counter.count("user")).isEqualTo(1);
        assertThat(counter.count("assistant")).isEqualTo(1);
    }

    @Test
    void aTemplateTokenInATextIsCountedAsLettersAndDoesNotThrow() {
        assertThat(new TokenCounter().count("<|endoftext|>")).isGreaterThan(1);
    }

    @Test
    void everyTextIsCountedOnce() {
        TokenCounter counter = new TokenCounter();
        int first = counter.count("画像で一言");
        assertThat(counter.count("画像で一言")).isEqualTo(first);
        assertThat(counter.count(new String("画像で一言".toCharArray()))).isEqualTo(first);
        assertThat(counter.remembered()).isEqualTo(1);
    }
}
