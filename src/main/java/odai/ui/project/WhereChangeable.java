package odai.ui.project;

import javafx.scene.Node;
import javafx.scene.control.MenuItem;

/// For controls that change the project: where nothing can be written they are there and disabled,
/// and the bar above the gallery says why.
public final class WhereChangeable {
    private WhereChangeable() {}

    public static <N extends Node> N only(ProjectModel model, N control) {
        control.setDisable(!model.changeable());
        return control;
    }

    public static MenuItem only(ProjectModel model, MenuItem entry) {
        entry.setDisable(!model.changeable());
        return entry;
    }
}
