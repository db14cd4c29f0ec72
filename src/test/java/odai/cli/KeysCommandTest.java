package odai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import odai.fixtures.MemoryKeyring;
import odai.logging.LogFile;
import odai.settings.Keyring;
import odai.settings.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysCommandTest {
    private static final String CANARY = "canary-41c2";

    private final MemoryKeyring keyring = new MemoryKeyring();

    private Told keys(String piped, Keyring where, String line) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(piped.getBytes(StandardCharsets.UTF_8)));
        try {
            int code =
                    Cli.run(
                            line.split(" "),
                            new PrintWriter(out, true),
                            new PrintWriter(err, true),
                            Locale.ENGLISH,
                            new Keys(Map.of("OPENAI_API_KEY", CANARY), where, _ -> {}));
            return new Told(code, out.toString(), err.toString());
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void itSaysWhereKeysComeFromAndNeverWhatTheyAre() {
        keyring.keep("azure", CANARY);
        Told told = keys("", keyring, "keys");
        assertThat(told.out().lines())
                .containsExactly(
                        "openai: from the environment (OPENAI_API_KEY)",
                        "azure: from the system’s keyring",
                        "compatible: no key");
        assertThat(told.out() + told.err()).doesNotContain(CANARY);
    }

    @Test
    void aKeyIsReadFromWhatIsPipedInAndForgottenAgain() {
        Told saved = keys(" " + CANARY + " \nnot this\n", keyring, "keys compatible --save");
        assertThat(saved.code()).as(saved.err()).isEqualTo(Cli.DONE);
        assertThat(saved.out() + saved.err()).doesNotContain(CANARY);
        assertThat(keyring.read("compatible")).contains(CANARY);
        assertThat(keys("", keyring, "keys compatible --forget").code()).isEqualTo(Cli.DONE);
        assertThat(keyring.read("compatible")).isEmpty();
    }

    @Test
    void whereItCannotBeKeptThatIsSaidAndTheWayOn() {
        Told told = keys(CANARY, Keyring.NONE, "keys compatible --save");
        assertThat(told.code()).isEqualTo(Cli.FAILED);
        assertThat(told.err()).contains("no keyring", "ODAI_API_KEY");
        keyring.refuse();
        assertThat(keys(CANARY, keyring, "keys compatible --save").code()).isEqualTo(Cli.FAILED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keys --save",
                "keys practice --save",
                "keys openai --save --forget",
                "keys compatible --save",
                "keys nobody"
            })
    void wrongUseKeepsNothing(String line) {
        assertThat(keys("", keyring, line).code()).isEqualTo(Cli.WRONG_USE);
        assertThat(keyring.read("compatible")).isEmpty();
    }

    @Test
    void aLibraryThatBreaksWithAKeyInItsMouthIsToldWithoutIt() {
        LogFile.conceal(CANARY);
        Keyring broken =
                new MemoryKeyring() {
                    @Override
                    public Optional<String> read(String name) {
                        throw new UnsatisfiedLinkError("no place for " + CANARY);
                    }
                };
        Told told = keys("", broken, "keys");
        assertThat(told.code()).isEqualTo(Cli.FAILED);
        assertThat(told.err())
                .contains("should not have", "UnsatisfiedLinkError: no place for …")
                .doesNotContain(CANARY);
    }
}
