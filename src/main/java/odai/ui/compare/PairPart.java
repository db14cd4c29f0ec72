package odai.ui.compare;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import odai.dataset.Comparison;
import odai.text.ComparingTexts;
import odai.text.Texts;
import odai.ui.task.SceneSubscription;
import odai.ui.theme.Parts;

/// Which two models are judged blind: the last and the first of the comparison unless said, which
/// usually is the tuned one against its base.
final class PairPart extends HBox {
    private static final double WIDTH = 232;

    private final ComboBox<String> one = models("pair-one");
    private final ComboBox<String> other = models("pair-other");

    PairPart(Texts texts, CompareModel model, Runnable judge) {
        super(8);
        setAlignment(Pos.CENTER);
        Button go = Parts.button(texts.get("comparing.ui.blind"), "", judge);
        go.setId("judge-blind");
        Label against = Parts.label("muted", texts.get("comparing.ui.against"));
        against.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(one, against, other, go);
        managedProperty().bind(visibleProperty());
        SceneSubscription.whileShown(this, () -> model.shown().subscribe(this::show));
        if (model.changeable()) {
            go.disableProperty()
                    .bind(model.busy().or(one.valueProperty().isEqualTo(other.valueProperty())));
        } else {
            go.setDisable(true);
        }
    }

    private static ComboBox<String> models(String id) {
        ComboBox<String> box = new ComboBox<>();
        box.setId(id);
        box.setPrefWidth(WIDTH);
        box.setConverter(Parts.shown(ComparingTexts::brief));
        return box;
    }

    private void show(Optional<Comparison> shown) {
        setVisible(shown.filter(comparison -> comparison.models().size() > 1).isPresent());
        shown.ifPresent(this::fill);
    }

    private void fill(Comparison comparison) {
        List<String> models = comparison.models();
        if (models.equals(one.getItems())) {
            // whoever chose a pair goes on with it
            return;
        }
        one.getItems().setAll(models);
        other.getItems().setAll(models);
        one.setValue(models.getLast());
        other.setValue(models.getFirst());
    }

    String one() {
        return Objects.requireNonNullElse(one.getValue(), "");
    }

    String other() {
        return Objects.requireNonNullElse(other.getValue(), "");
    }
}
