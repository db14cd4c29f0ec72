package odai.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import odai.ui.ModelCase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevealTest extends ModelCase {
    /// The space between rows may be cut, the cards may not.
    private static final double SPACING = 12;

    private static final int COLUMNS = 3;

    private GalleryPane pane;

    private void press(KeyCode code) {
        settled(() ->
                pane.fireEvent(
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
        run(() -> lay(pane));
    }

    private void theFocusedCardIsInSight(double height) {
        int row = on(() -> model().cursor().focus()) / COLUMNS;
        VirtualFlow<?> flow = on(() -> (VirtualFlow<?>) pane.lookup(".virtual-flow"));
        IndexedCell<?> cell = on(() -> flow.getVisibleCell(row));
        assertThat(cell).as("row %d", row).isNotNull();
        Bounds bounds = on(() -> pane.sceneToLocal(cell.localToScene(cell.getLayoutBounds())));
        assertThat(bounds.getMinY()).as("row %d", row).isGreaterThan(-SPACING);
        assertThat(bounds.getMaxY()).as("row %d", row).isLessThan(height + SPACING);
    }

    @ParameterizedTest
    @ValueSource(doubles = {715, 600, 995})
    void theFocusedCardStaysInSightWhereverTheKeysMove(double height) {
        pane = laid(680, height, () -> new GalleryPane(model(), () -> {}));
        settled(() -> model().cursor().choose(0, false, false));
        for (int i = 0; i < 30; i++) {
            press(KeyCode.RIGHT);
            theFocusedCardIsInSight(height);
        }
        for (KeyCode far :
                new KeyCode[] {KeyCode.PAGE_DOWN, KeyCode.END, KeyCode.PAGE_UP, KeyCode.UP}) {
            press(far);
            theFocusedCardIsInSight(height);
        }
        for (int i = 0; i < 30; i++) {
            press(KeyCode.LEFT);
            theFocusedCardIsInSight(height);
        }
    }
}
