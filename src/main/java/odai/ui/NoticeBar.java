package odai.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import odai.text.Texts;
import odai.ui.theme.Parts;
import odai.work.VisibleText;
import org.kordamp.ikonli.feather.Feather;

/// Above the gallery: how something ended that a person asked for and may want to read at leisure,
/// until it is put away or the next one takes its place.
final class NoticeBar extends HBox {
    private static final List<String> ROLES = List.of("success", "attention");

    private final Label words = new Label();

    NoticeBar(Texts texts) {
        super(12);
        setId("notice");
        getStyleClass().addAll("note", "notice-bar");
        setAlignment(Pos.CENTER_LEFT);
        words.setId("notice-words");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button close = Parts.icon(Feather.X, texts.get("app.close"), this::clear);
        close.setId("notice-close");
        getChildren().addAll(words, close);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /// @param well whether nothing is left to do about it
    void say(String sentence, boolean well) {
        words.setText(VisibleText.line(sentence));
        getStyleClass().removeAll(ROLES);
        getStyleClass().add(well ? "success" : "attention");
        setVisible(true);
    }

    void clear() {
        words.setText("");
        setVisible(false);
    }
}
