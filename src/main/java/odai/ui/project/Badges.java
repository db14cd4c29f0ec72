package odai.ui.project;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import odai.dataset.Example;
import odai.dataset.Kind;

/// An example's kinds as badges: those that count, those that are doubtful, those the curator has
/// cleared.
public final class Badges {
    private Badges() {}

    /// In place of those that were there.
    public static void put(Pane into, Example example, ProjectModel model) {
        into.getChildren().clear();
        model.curation()
                .counting(example.id())
                .forEach(kind -> add(into, kind, "", "counts", model));
        model.curation()
                .doubtful(example.id())
                .forEach(kind -> add(into, kind, "?", "doubt", model));
        example.flags().cleared().forEach(kind -> add(into, kind, "", "cleared", model));
    }

    private static void add(Pane into, Kind kind, String mark, String role, ProjectModel model) {
        Label badge = new Label(model.texts().get("app.kind." + kind.wire()) + mark);
        badge.getStyleClass().addAll("badge", role);
        into.getChildren().add(badge);
    }
}
