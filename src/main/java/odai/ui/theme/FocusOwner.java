package odai.ui.theme;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Where the focus is.
public final class FocusOwner {
    private FocusOwner() {}

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
