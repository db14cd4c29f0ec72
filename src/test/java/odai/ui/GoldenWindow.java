package odai.ui;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javafx.scene.image.Image;
import odai.settings.PreferencesFile;
import odai.ui.theme.Themes;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.util.WaitForAsyncUtils;

/// The window in one language and one theme, to be compared pixel by pixel.
abstract class GoldenWindow extends WindowCase {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MORE = 3;

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

    /// What is drawn a pulse late (a picture) is waited for, not compared half done. How often it
    /// was laid out must not matter.
    void looksAsItDid(String screen) {
        String name = screen + "-" + language() + "-" + theme();
        long end = System.nanoTime() + PATIENCE.toNanos();
        Image shown = shown(1);
        while (!Golden.same(name, shown) && System.nanoTime() < end) {
            WaitForAsyncUtils.sleep(100, TimeUnit.MILLISECONDS);
            shown = shown(1);
        }
        Golden.compare(name, shown);
        Golden.rests(name, shown, shown(MORE));
    }

    private Image shown(int layouts) {
        WaitForAsyncUtils.waitForFxEvents();
        Image[] shown = new Image[1];
        interact(() -> shown[0] = Golden.laidOut(scene(), layouts));
        return shown[0];
    }

    void drawn() {
        until("drawn", () -> project().settled());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
