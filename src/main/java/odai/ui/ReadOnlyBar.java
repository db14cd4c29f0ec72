package odai.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import odai.ui.project.ProjectModel;

/// Above the gallery of a project that can only be looked at: why, and what can be done.
final class ReadOnlyBar extends HBox {
    ReadOnlyBar(ProjectModel model) {
        setId("read-only-bar");
        getStyleClass().addAll("note", "attention", "missing-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label why = new Label(model.texts().get("app.status.read-only.why"));
        why.setWrapText(true);
        getChildren().add(why);
        managedProperty().bind(visibleProperty());
        setVisible(!model.changeable());
    }
}
