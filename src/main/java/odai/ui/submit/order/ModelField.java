package odai.ui.submit.order;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import odai.targets.Target;
import odai.text.Texts;
import odai.ui.theme.Parts;

/// The model to be trained: one of those that the target lists, or, where it takes others, any by
/// its id.
final class ModelField extends VBox {
    /// In the list: none of it.
    private static final String ANOTHER = "";

    private final ComboBox<String> listed = new ComboBox<>();
    private final TextField own = new TextField();
    private List<Target.Model> models = List.of();

    ModelField(Texts texts) {
        super(4);
        listed.setId("model");
        listed.setMaxWidth(Double.MAX_VALUE);
        listed.setConverter(
                Parts.shown(id ->
                        id.equals(ANOTHER) ? texts.get("app.order.model.another") : name(id)));
        listed.managedProperty().bind(listed.visibleProperty());
        own.setId("model-name");
        own.setPromptText(texts.get("app.order.model.id"));
        own.managedProperty().bind(own.visibleProperty());
        own.visibleProperty().bind(Bindings.equal(listed.valueProperty(), ANOTHER));
        getChildren().addAll(listed, own);
    }

    /// @param wanted id; empty for the target's first
    void offer(Target target, String wanted) {
        models = target.models();
        List<String> ids = new ArrayList<>(models.stream().map(Target.Model::id).toList());
        if (target.ownModels()) {
            ids.add(ANOTHER);
        }
        listed.getItems().setAll(ids);
        listed.setVisible(!models.isEmpty());
        own.clear();
        listed.setValue(ids.getFirst());
        choose(wanted);
    }

    /// Nothing where the target does not take it.
    void choose(String id) {
        if (id.isEmpty()) {
            return;
        }
        if (listed.getItems().contains(id)) {
            listed.setValue(id);
        } else if (listed.getItems().contains(ANOTHER)) {
            listed.setValue(ANOTHER);
            own.setText(id);
        }
    }

    /// Its id; empty while none is typed.
    String id() {
        String chosen = listed.getValue();
        return ANOTHER.equals(chosen) ? own.getText().strip() : chosen == null ? "" : chosen;
    }

    /// What changes whenever another model is meant.
    List<ObservableValue<?>> values() {
        return List.of(listed.valueProperty(), own.textProperty());
    }

    private String name(String id) {
        return models.stream()
                .filter(it -> it.id().equals(id))
                .map(Target.Model::name)
                .findFirst()
                .orElse(id);
    }
}
