package odai.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import odai.text.ProblemTexts;
import odai.ui.project.ProjectModel;
import odai.work.ProjectProblem;

/// Above the gallery of a project that can only be looked at: why, and what can be done.
final class ReadOnlyBar extends HBox {
    ReadOnlyBar(ProjectModel model) {
        setId("read-only-bar");
        getStyleClass().addAll("note", "attention", "missing-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label why = new Label(why(model));
        why.setWrapText(true);
        getChildren().add(why);
        managedProperty().bind(visibleProperty());
        setVisible(!model.changeable());
    }

    /// On a full disk it is no question of the place.
    private static String why(ProjectModel model) {
        return model.unchangeable()
                .filter(ProjectProblem.DiskFull.class::isInstance)
                .map(full -> new ProblemTexts(model.texts()).sentence(full))
                .orElseGet(() -> model.texts().get("app.status.read-only.why"));
    }
}
