package odai.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import odai.fixtures.MemoryKeyring;
import odai.settings.Keyring;
import odai.settings.Keys;
import odai.targets.Targets;
import odai.ui.FxCase;
import odai.ui.HeldThreads;
import odai.ui.task.Background;
import org.junit.jupiter.api.Test;

class KeysPartTest extends FxCase {
    private static final String CANARY = "canary-88d1f";

    private final HeldThreads threads = new HeldThreads();
    private final MemoryKeyring keyring = new MemoryKeyring();
    private KeysPart part;

    private void show(Keyring where, Map<String, String> environment) {
        Keys keys = new Keys(environment, where, _ -> {});
        Background now =
                new Background(
                        threads,
                        problem -> {
                            throw new AssertionError(problem);
                        });
        part = laid(480, 700, () -> new KeysPart(ENGLISH, keys, Targets.shipped(), now));
        flushed();
    }

    private void flushed() {
        threads.drain();
    }

    private <T extends Node> T node(String id, Class<T> type) {
        return type.cast(on(() -> part.lookup(id)));
    }

    private void save(String id, String text) {
        run(() -> node("#key-field-" + id, PasswordField.class).setText(text));
        run(() -> node("#key-save-" + id, Button.class).fire());
        flushed();
    }

    @Test
    void everyServiceThatWantsAKeyHasARowAndPracticeHasNone() {
        show(keyring, Map.of());
        assertThat(words(part))
                .contains("OpenAI", "Azure", "compatible")
                .doesNotContain("Practice");
        assertThat(words(part)).contains("No key yet.").doesNotContain("this session only");
        assertThat(node("#key-save-openai", Button.class).isDisabled()).isTrue();
    }

    @Test
    void aKeyIsKeptShownNowhereAndForgotten() {
        show(keyring, Map.of());
        save("openai", " " + CANARY + " ");
        assertThat(keyring.read("openai")).contains(CANARY);
        assertThat(words(part)).contains("Saved in your system’s keyring.");
        assertThat(node("#key-field-openai", PasswordField.class).getText()).isEmpty();
        assertThat(words(part)).doesNotContain(CANARY);
        run(() -> node("#key-forget-openai", Button.class).fire());
        flushed();
        assertThat(keyring.read("openai")).isEmpty();
        assertThat(node("#key-forget-openai", Button.class).isVisible()).isFalse();
    }

    @Test
    void whatTheEnvironmentHoldsIsNotOursToForget() {
        show(keyring, Map.of("OPENAI_API_KEY", CANARY));
        assertThat(words(part)).contains("From the environment (OPENAI_API_KEY).");
        assertThat(words(part)).doesNotContain(CANARY);
        assertThat(node("#key-forget-openai", Button.class).isVisible()).isFalse();
    }

    @Test
    void whatIsInTheKeyringIsSaidSo() {
        keyring.keep("azure", CANARY);
        show(keyring, Map.of());
        assertThat(words(part)).contains("From your system’s keyring.");
        assertThat(node("#key-forget-azure", Button.class).isVisible()).isTrue();
    }

    @Test
    void withoutAKeyringAKeyIsForThisSessionAndThatIsSaid() {
        show(Keyring.NONE, Map.of());
        assertThat(words(part)).contains("kept for this session only", "Use for this session");
        save("openai", CANARY);
        assertThat(words(part)).contains("gone when the window is closed");
    }

    @Test
    void aKeyringThatRefusesIsSaidSo() {
        keyring.refuse();
        show(keyring, Map.of());
        save("openai", CANARY);
        assertThat(words(part)).contains("The keyring did not take it");
    }
}
