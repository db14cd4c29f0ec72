package odai.ui;

import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import odai.ui.gallery.GalleryPane;
import odai.ui.project.CurationKeys;
import odai.ui.project.ProjectModel;
import org.jspecify.annotations.Nullable;

/// The keys that decide act wherever the focus is: after a click on a button, a tick or a filter
/// they are about the example in the gallery as before. In a text they are letters, and nothing
/// that covers the gallery lets them through.
final class WindowKeys {
    private final ProjectModel model;
    private final GalleryPane gallery;
    private final BooleanSupplier covered;

    private WindowKeys(ProjectModel model, GalleryPane gallery, BooleanSupplier covered) {
        this.model = model;
        this.gallery = gallery;
        this.covered = covered;
    }

    /// @param covered whether the gallery cannot be seen
    static void listen(
            Node window, ProjectModel model, GalleryPane gallery, BooleanSupplier covered) {
        WindowKeys keys = new WindowKeys(model, gallery, covered);
        window.addEventFilter(KeyEvent.KEY_PRESSED, keys::undoesInText);
        window.addEventHandler(KeyEvent.KEY_PRESSED, keys::key);
    }

    private void key(KeyEvent event) {
        if (event.isConsumed() || event.isAltDown() || covered.getAsBoolean() || typing(event)) {
            return;
        }
        if (CurationKeys.handle(event, model)) {
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
                && owner(event) instanceof TextInputControl text
                && !text.isUndoable()) {
            model.curator().undo();
            event.consume();
        }
    }

    private static boolean typing(KeyEvent event) {
        Node owner = owner(event);
        return owner instanceof TextInputControl
                || owner instanceof ComboBox<?> box && box.isEditable();
    }

    private static @Nullable Node owner(KeyEvent event) {
        return event.getSource() instanceof Node window && window.getScene() != null
                ? window.getScene().getFocusOwner()
                : null;
    }
}
