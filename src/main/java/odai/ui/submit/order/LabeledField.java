package odai.ui.submit.order;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import odai.ui.theme.FocusOwner;
import odai.ui.theme.Parts;

/// A field with its name on the left and, below it, what is wrong with what is in it.
final class LabeledField extends VBox {
    private static final double NAME = 96;
    private static final double GAP = 8;

    private final Label wrong = Parts.label("error", "");
    private boolean left;

    LabeledField(String words, Node control) {
        super(2);
        // not where the window is left, to look something up
        sceneProperty()
                .flatMap(Scene::focusOwnerProperty)
                .subscribe((before, now) -> {
                    if (FocusOwner.within(this, before) && !FocusOwner.within(this, now)) {
                        judge();
                    }
                });
        Label name = Parts.label("muted", words);
        name.setMinWidth(NAME);
        name.setPrefWidth(NAME);
        if (control instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
        HBox.setHgrow(control, Priority.ALWAYS);
        HBox row = new HBox(GAP, name, control);
        row.setAlignment(Pos.CENTER_LEFT);
        wrong.getStyleClass().add("field-error");
        wrong.managedProperty().bind(wrong.visibleProperty());
        wrong.visibleProperty().bind(wrong.textProperty().isNotEmpty());
        VBox.setMargin(wrong, new javafx.geometry.Insets(0, 0, 0, NAME + GAP));
        getChildren().addAll(row, wrong);
    }

    /// @param sentence empty where nothing is
    void wrong(String sentence) {
        wrong.setText(sentence);
        wrong.getStyleClass().removeAll("error", "muted");
        wrong.getStyleClass().add("error");
    }

    /// What is still missing: a hint at first, and wrong once the field was left as it is.
    void missing(String sentence) {
        wrong(sentence);
        if (!left) {
            wrong.getStyleClass().remove("error");
            wrong.getStyleClass().add("muted");
        }
    }

    /// Whoever has left it, or wants to go on, is done with it.
    void judge() {
        left = true;
        wrong(wrong.getText());
    }

    /// It holds something that nobody has typed yet.
    void afresh() {
        left = false;
    }
}
