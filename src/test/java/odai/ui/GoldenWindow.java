package odai.ui;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.Image;
import odai.settings.PreferencesFile;
import odai.ui.theme.Themes;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.util.WaitForAsyncUtils;

/// The window in one language and one theme, to be compared pixel by pixel.
abstract class GoldenWindow extends WindowCase {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

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

    /// What is drawn a pulse late (a layout, a picture) is waited for, not compared half done.
    void looksAsItDid(String screen) {
        String name = screen + "-" + language() + "-" + theme();
        long end = System.nanoTime() + PATIENCE.toNanos();
        Image shown = shown(2);
        // a chart and a scrolled panel each rest in one of two places, which depends on how often
        // they were laid out before: one turn more leads to the other
        for (int turn = 1; !Golden.same(name, shown) && System.nanoTime() < end; turn++) {
            WaitForAsyncUtils.sleep(100, TimeUnit.MILLISECONDS);
            shown = shown(2 + turn % 2);
        }
        Golden.compare(name, shown);
    }

    private Image shown(int layouts) {
        WaitForAsyncUtils.waitForFxEvents();
        Image[] shown = new Image[1];
        interact(() -> {
            scene().getRoot().applyCss();
            for (int time = 0; time < layouts; time++) {
                anew(scene().getRoot());
                scene().getRoot().layout();
            }
            shown[0] = scene().snapshot(null);
        });
        return shown[0];
    }

    private static void anew(Parent parent) {
        parent.requestLayout();
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child instanceof Parent part) {
                anew(part);
            }
        }
    }

    void drawn() {
        until("drawn", () -> project().settled());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
