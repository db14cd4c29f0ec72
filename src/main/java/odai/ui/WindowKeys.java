package odai.ui;

import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import odai.ui.gallery.GalleryPane;
import odai.ui.project.CurationKeys;
import odai.ui.project.ProjectModel;
import odai.ui.theme.FocusOwner;

/// The keys that decide act wherever the focus is: after a click on a button, a tick or a filter
/// they are about the example in the gallery as before. In a text they are letters, and nothing
/// that covers the gallery lets them through.
final class WindowKeys {
    private final Node window;
    private final ProjectModel model;
    private final GalleryPane gallery;
    private final BooleanSupplier covered;

    private WindowKeys(
            Node window, ProjectModel model, GalleryPane gallery, BooleanSupplier covered) {
        this.window = window;
        this.model = model;
        this.gallery = gallery;
        this.covered = covered;
    }

    /// @param covered whether the gallery cannot be seen
    static void listen(
            Node window, ProjectModel model, GalleryPane gallery, BooleanSupplier covered) {
        WindowKeys keys = new WindowKeys(window, model, gallery, covered);
        window.addEventFilter(KeyEvent.KEY_PRESSED, keys::undoesInText);
        window.addEventHandler(KeyEvent.KEY_PRESSED, keys::key);
    }

    private void key(KeyEvent event) {
        if (!event.isAltDown()
                && !covered.getAsBoolean()
                && !FocusOwner.types(window.getScene())
                && CurationKeys.handle(event, model)) {
            gallery.reveal();
            event.consume();
        }
    }

    /// A text takes back its typing first; where there is none left, the project's last step.
    private void undoesInText(KeyEvent event) {
        if (event.isShortcutDown()
                && !event.isShiftDown()
                && event.getCode() == KeyCode.Z
                && !covered.getAsBoolean()
                && window.getScene().getFocusOwner() instanceof TextInputControl text
                && !text.isUndoable()) {
            model.curator().undo();
            event.consume();
        }
    }
}
