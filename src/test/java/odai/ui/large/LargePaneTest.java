package odai.ui.large;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import odai.dataset.Decision;
import odai.dataset.Kind;
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

    /// The heights at which keys of the queue stand, one for each row.
    private List<Double> rows(double width, Map<Kind, Double> doubts) {
        see(1, doubts);
        settle();
        LargePane queue = laid(width, 800, () -> new LargePane(model(), () -> closed++));
        settled(() -> model().review(() -> {}));
        settled(() -> {
            queue.setVisible(true);
            queue.show();
            lay(queue);
        });
        return on(() ->
                queue.lookup("#keys").lookupAll(".button").stream()
                        .map(key -> key.localToScene(key.getBoundsInLocal()).getMinY())
                        .distinct()
                        .toList());
    }

    @Test
    void threeDoubtsLeaveAllKeysInOneRowOfTheSmallestComfortableWindow() {
        assertThat(rows(1280, Map.of(Kind.FACE, .47, Kind.PERSON, .37, Kind.CAPTCHA, .5)))
                .hasSize(1);
    }

    @Test
    void whereTheWindowIsTooNarrowNoKeyStandsAlone() {
        assertThat(rows(960, Map.of(Kind.FACE, .47))).hasSize(2);
    }

    @Test
    void theKeyOfTheBoxesShowsWhetherTheyAreToBeSeen() {
        Button boxes = on(() -> (Button) pane.lookup("#boxes"));
        assertThat(boxes.getStyleClass()).doesNotContain("taken");
        press(KeyCode.B);
        assertThat(boxes.getStyleClass()).contains("taken");
        run(boxes::fire);
        assertThat(boxes.getStyleClass()).doesNotContain("taken");
    }

    @Test
    void homeAndEndMoveAsTheyDoInTheGallery() {
        press(KeyCode.END);
        assertThat(words(pane)).contains("150 of 150");
        press(KeyCode.HOME);
        assertThat(words(pane)).contains("1 of 150");
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
