package odai.ui.advising;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import odai.advising.AdviceOrder;
import odai.service.ApiKey;
import odai.settings.Keys;
import odai.targets.Target;
import odai.targets.Targets;
import odai.text.Texts;
import odai.ui.project.KeyField;
import odai.ui.task.Background;
import odai.ui.theme.Parts;

/// Who is asked what. At first nothing: each question is ticked by whoever wants it asked.
final class QuestionsPart extends VBox {
    private static final double NAME = 96;

    private final Texts texts;
    private final ComboBox<Target> target = new ComboBox<>();
    private final TextField address = new TextField();
    private final KeyField key;
    private final CheckBox doubtful = new CheckBox();
    private final ComboBox<String> vision = new ComboBox<>();
    private final CheckBox words = new CheckBox();
    private final CheckBox pictures = new CheckBox();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();

    QuestionsPart(Texts texts, Keys keys, Background tasks) {
        super(8);
        this.texts = texts;
        key = new KeyField(texts, keys, tasks);
        target.setId("advice-target");
        target.setMaxWidth(Double.MAX_VALUE);
        target.setConverter(Parts.shown(Target::name));
        address.setId("advice-address");
        doubtful.setId("advice-doubtful");
        doubtful.setText(say("doubtful"));
        doubtful.setWrapText(true);
        vision.setId("advice-model");
        vision.setEditable(true);
        vision.setMaxWidth(Double.MAX_VALUE);
        words.setId("advice-texts");
        words.setText(say("texts"));
        words.setWrapText(true);
        pictures.setId("advice-pictures");
        pictures.setText(say("pictures"));
        pictures.setWrapText(true);
        HBox asked = line("model", vision);
        asked.visibleProperty().bind(doubtful.selectedProperty());
        asked.managedProperty().bind(asked.visibleProperty());
        VBox remote = new VBox(8, line("address", address), line("key", key), key.about());
        remote.managedProperty().bind(remote.visibleProperty());
        remote.visibleProperty().bind(target.valueProperty().map(it -> !it.simulation()));
        getChildren().addAll(line("who", target), remote, Parts.title(say("what")));
        getChildren().addAll(doubtful, asked, words, pictures);
        target.getItems().setAll(Targets.all());
        target.valueProperty().subscribe(this::chosen);
        target.setValue(Targets.byId("practice").orElseThrow());
        for (ObservableValue<?> changed :
                List.<ObservableValue<?>>of(
                        target.valueProperty(),
                        address.textProperty(),
                        doubtful.selectedProperty(),
                        vision.getEditor().textProperty(),
                        words.selectedProperty(),
                        pictures.selectedProperty())) {
            changed.subscribe(_ -> changes.set(changes.get() + 1));
        }
    }

    /// A name and its field, side by side: the card is to fit a small window.
    private HBox line(String name, Control field) {
        Label label = Parts.title(say(name));
        label.setMinWidth(NAME);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox line = new HBox(8, label, field);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /// Counts up whenever another order would come out.
    ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    private void chosen(Target now) {
        if (now != null) {
            address.setText(now.baseUrl());
            key.choose(now);
            boolean moderates = !now.dialect().moderation().isEmpty();
            for (CheckBox box : List.of(words, pictures)) {
                box.setDisable(!moderates);
                box.setSelected(box.isSelected() && moderates);
            }
            vision.getItems()
                    .setAll(
                            now.models().stream()
                                    .filter(it -> !it.vision().isEmpty())
                                    .map(Target.Model::id)
                                    .toList());
            vision.getSelectionModel().selectFirst();
        }
    }

    /// Empty while nothing is ticked, or something is missing.
    Optional<AdviceOrder> order() {
        String model = doubtful.isSelected() ? vision.getEditor().getText().strip() : "";
        String where = address.getText().strip();
        boolean reachable =
                target.getValue().simulation() || !where.isEmpty() && !where.contains("{");
        boolean whole = !doubtful.isSelected() || !model.isEmpty();
        boolean something = doubtful.isSelected() || words.isSelected() || pictures.isSelected();
        return reachable && whole && something
                ? Optional.of(
                        new AdviceOrder(
                                target.getValue(),
                                where,
                                words.isSelected(),
                                pictures.isSelected(),
                                model))
                : Optional.empty();
    }

    /// Also kept where the person wants that: it is meant to be used now.
    ApiKey key() {
        return key.use();
    }

    private String say(String name) {
        return texts.get("advising.ui." + name);
    }
}
