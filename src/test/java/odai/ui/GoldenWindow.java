package odai.ui;

import javafx.scene.image.Image;
import odai.settings.PreferencesFile;
import odai.ui.theme.Themes;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.util.WaitForAsyncUtils;

/// The window in one language and one theme, to be compared pixel by pixel.
abstract class GoldenWindow extends WindowCase {
    abstract String language();

    abstract String theme();

    @Override
    PreferencesFile preferences() {
        PreferencesFile file = super.preferences();
        file.change(it -> it.withLanguage(language()).withTheme(theme()));
        return file;
    }

    @BeforeEach
    void themed() {
        interact(() -> Themes.install(theme()));
    }

    void looksAsItDid(String screen) {
        WaitForAsyncUtils.waitForFxEvents();
        Image[] shown = new Image[1];
        interact(() -> {
            scene().getRoot().applyCss();
            scene().getRoot().layout();
            shown[0] = scene().snapshot(null);
        });
        Golden.compare(screen + "-" + language() + "-" + theme(), shown[0]);
    }

    void drawn() {
        until("drawn", () -> project().settled());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
