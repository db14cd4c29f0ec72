package odai.ui.large;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import odai.dataset.Decision;
import odai.ui.ModelCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LargePaneTest extends ModelCase {
    private LargePane pane;
    private int closed;

    @BeforeEach
    void aPane() {
        pane = laid(1280, 800, () -> new LargePane(model(), () -> closed++));
        settled(() -> {
            pane.setVisible(true);
            pane.show();
        });
    }

    private void press(KeyCode code) {
        settled(() -> pane.fireEvent(key(code)));
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    @Test
    void noKeyDecidesOnWhatIsStillBeingRead() {
        assertThat(words(pane)).contains("1 of 150");
        run(() -> model().cursor().choose(149, false, false));
        assertThat(words(pane)).doesNotContain("150 of 150");
        assertThat(closed).isZero();
        run(() -> pane.fireEvent(key(KeyCode.X)));
        settle();
        assertThat(stored(150).decision()).isEqualTo(Decision.UNDECIDED);
        assertThat(words(pane)).contains("150 of 150");
        press(KeyCode.X);
        assertThat(stored(150).decision()).isEqualTo(Decision.EXCLUDE);
    }
}
