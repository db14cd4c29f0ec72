package odai.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "key sk-proj-abc_DEF-123456 end | key … end",
                "hf_abcdefghijklmn | …",
                "authorization: bearer eyJhbGciOi.J9 | authorization: …",
                "api-key: 0123456789abcdef, ok | …, ok",
                "task-force and half_life | task-force and half_life",
                "ask-me | ask-me",
                "no key here | no key here"
            })
    void whatLooksLikeAKeyIsTakenOut(String text, String clean) {
        assertThat(new Redaction(Map.of()).of(text)).isEqualTo(clean);
    }

    @Test
    void onlyTheValuesOfVariablesNamedAsKeysAreSecret() {
        Redaction redaction =
                new Redaction(
                        Map.of(
                                "AZURE_OPENAI_API_KEY", "0123456789",
                                "hf_token", "tokentoken",
                                "SHORT_KEY", "abc",
                                "PATH", "/usr/local/bin"));
        assertThat(redaction.of("0123456789 tokentoken abc /usr/local/bin"))
                .isEqualTo("… … abc /usr/local/bin");
    }

    @Test
    void aKeyThatBeginsWithAnotherIsTakenOutWhole() {
        Redaction redaction =
                new Redaction(Map.of("A_KEY", "12345678", "B_KEY", "1234567890abcdef"));
        assertThat(redaction.of("<1234567890abcdef>")).isEqualTo("<…>");
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, XDG_STATE_HOME, /var/state, /var/state/odai-curator",
        "Linux, NOTHING, x, /home/me/.local/state/odai-curator",
        "Linux, XDG_STATE_HOME, '', /home/me/.local/state/odai-curator",
        "Mac OS X, XDG_STATE_HOME, /var/state, /home/me/Library/Logs/odai-curator",
        "Windows 11, LOCALAPPDATA, /local, /local/odai-curator",
        "Windows 11, NOTHING, x, /home/me/AppData/Local/odai-curator"
    })
    void everySystemHasItsPlaceForLogs(
            String system, String variable, String value, String folder) {
        assertThat(StateFolder.of(Map.of(variable, value), system, Path.of("/home/me")))
                .isEqualTo(Path.of(folder));
    }
}
