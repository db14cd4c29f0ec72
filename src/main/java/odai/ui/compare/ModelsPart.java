package odai.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import odai.comparing.Candidate;
import odai.text.ComparingTexts;
import odai.text.Texts;
import odai.ui.theme.Parts;

/// Which models are compared: those that are known, with a tick each, and any other by its id.
final class ModelsPart extends VBox {
    private final Texts texts;
    private final VBox list = new VBox(4);
    private final TextField other = new TextField();
    private final Consumer<List<String>> ticked;
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();

    /// @param ticked told which are chosen whenever the curator chose others
    ModelsPart(Texts texts, Consumer<List<String>> ticked) {
        super(8);
        this.texts = texts;
        this.ticked = ticked;
        other.setId("other-model");
        other.setPromptText(texts.get("comparing.ui.models.other"));
        other.setOnAction(_ -> add());
        HBox.setHgrow(other, Priority.ALWAYS);
        var more = Parts.button(texts.get("comparing.ui.models.add"), "", this::add);
        more.setId("add-model");
        more.disableProperty().bind(other.textProperty().map(String::isBlank));
        getChildren().addAll(list, new HBox(8, other, more));
    }

    /// Counts up whenever others are chosen.
    ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    void show(List<Candidate> candidates, List<String> chosen) {
        list.getChildren().clear();
        candidates.forEach(candidate -> tick(candidate, chosen.contains(candidate.id())));
        count();
    }

    private void tick(Candidate candidate, boolean chosen) {
        CheckBox box = new CheckBox(name(candidate));
        box.setId("model-" + list.getChildren().size());
        box.setMnemonicParsing(false);
        box.setUserData(candidate.id());
        box.setTooltip(new Tooltip(candidate.id()));
        box.setSelected(chosen);
        box.setOnAction(_ -> byHand());
        list.getChildren().add(box);
    }

    private String name(Candidate candidate) {
        return switch (candidate.sort()) {
            case BASE, NAMED -> ComparingTexts.brief(candidate.id());
            case TUNED -> texts.get("comparing.ui.models.tuned", tail(candidate.id()));
            case CHECKPOINT ->
                    texts.get(
                            "comparing.ui.models.checkpoint",
                            candidate.step(),
                            tail(candidate.id().replaceFirst(":ckpt-.*", "")));
        };
    }

    /// The part of a tuned model's id that no other has.
    private static String tail(String id) {
        return id.substring(id.lastIndexOf(':') + 1);
    }

    private void add() {
        String id = other.getText().strip();
        if (id.isEmpty()) {
            return;
        }
        boxes().stream()
                .filter(box -> id.equals(box.getUserData()))
                .findFirst()
                .ifPresentOrElse(
                        box -> box.setSelected(true),
                        () -> tick(new Candidate(id, Candidate.Sort.NAMED, 0), true));
        // the button has nothing to add any more
        other.requestFocus();
        other.clear();
        byHand();
    }

    private void byHand() {
        ticked.accept(chosen());
        count();
    }

    private void count() {
        changes.set(changes.get() + 1);
    }

    /// In the order they are listed.
    List<String> chosen() {
        return boxes().stream()
                .filter(CheckBox::isSelected)
                .map(box -> String.valueOf(box.getUserData()))
                .toList();
    }

    private List<CheckBox> boxes() {
        List<CheckBox> boxes = new ArrayList<>();
        list.getChildren().forEach(node -> boxes.add((CheckBox) node));
        return boxes;
    }
}
