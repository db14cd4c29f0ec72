package odai.ui.theme;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/// Where the focus is.
public final class FocusOwner {
    private FocusOwner() {}

    /// Whether keys are letters there: in a text, or in a box that a text can be typed in.
    public static boolean types(@Nullable Scene scene) {
        Node owner = scene == null ? null : scene.getFocusOwner();
        return owner instanceof TextInputControl
                || owner instanceof ComboBox<?> box && box.isEditable();
    }

    /// Whether it is on a part, or on something in it.
    public static boolean within(Node part) {
        return part.getScene() != null && within(part, part.getScene().getFocusOwner());
    }

    /// Whether a node is a part, or something in it.
    public static boolean within(Node part, @Nullable Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (up == part) {
                return true;
            }
        }
        return false;
    }
}
