package odai.ui;

import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import odai.curating.Counts;
import odai.dataset.Defect;
import odai.dataset.ExampleQuery;
import odai.text.Texts;
import odai.ui.project.ProjectModel;
import odai.ui.project.WhereChangeable;
import odai.ui.theme.Parts;

/// Above the gallery, as long as pictures are not where they were: how many, which, and a way to
/// say where they are now.
final class MissingBar extends HBox {
    private final ProjectModel model;
    private final Texts texts;
    private final Label words = new Label();

    /// @param find asks where to look, and looks there
    MissingBar(ProjectModel model, Runnable find) {
        super(12);
        this.model = model;
        this.texts = model.texts();
        setId("missing-bar");
        getStyleClass().addAll("note", "attention", "missing-bar");
        setAlignment(Pos.CENTER_LEFT);
        words.setId("missing-words");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button show = Parts.link(texts.get("app.missing.show"), this::ask);
        show.setId("missing-show");
        Button button = Parts.button(texts.get("app.missing.find"), "", find);
        button.setId("missing-find");
        getChildren().addAll(words, show, gap, WhereChangeable.only(model, button));
        managedProperty().bind(visibleProperty());
        model.listing().subscribe(listing -> show(listing.counts()));
    }

    private void ask() {
        model.ask(
                ExampleQuery.ALL
                        .withDefects(Set.of(Defect.MISSING))
                        .withOrder(model.query().order()));
    }

    private void show(Counts counts) {
        setVisible(counts.missing() > 0);
        words.setText(texts.get("app.missing.some", counts.missing()));
    }
}
