package odai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.input.KeyCode;
import odai.settings.PreferencesFile;
import org.junit.jupiter.api.Test;

/// A window that was started with `--lang`.
class AskedLanguageFlowTest extends WindowCase {
    private PreferencesFile file;

    @Override
    PreferencesFile preferences() {
        file = super.preferences();
        file.speak("ja");
        return file;
    }

    @Test
    void itIsSpokenWhateverIsPreferredUntilAnotherIsChosen() {
        openSample();
        until("Japanese", () -> says("学習に使う"));
        assertThat(new PreferencesFile(file.folder()).now().language()).isEqualTo("en");
        push(KeyCode.CONTROL, KeyCode.COMMA);
        until("the card", () -> there("#settings-pane"));
        clickOn("#theme-dark");
        clickOn("#theme-light");
        assertThat(says("学習に使う")).as("another choice leaves it").isTrue();
        clickOn("#language-ja");
        clickOn("#language-en");
        until("English", () -> says("Settings"));
        assertThat(file.language()).isEqualTo("en");
    }

    @Test
    void theToolkitHandsItOnAsAWord() {
        assertThat(CuratorApp.language(List.of("s.odai", "--lang=ja"))).isEqualTo("ja");
        assertThat(CuratorApp.language(List.of("s.odai"))).isEmpty();
        assertThat(CuratorApp.project(List.of("--lang=ja", "--no-lock", "s.odai")))
                .contains("s.odai");
    }
}
