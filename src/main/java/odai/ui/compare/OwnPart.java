package odai.ui.compare;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import odai.text.Texts;
import odai.ui.task.Background;
import odai.ui.task.Desktop;
import odai.ui.theme.Parts;

/// The curator's own odai: typed, with a picture that is dropped or chosen.
final class OwnPart extends VBox {
    private static final double PICTURE = 240;

    private final TextArea odai = new TextArea();
    private final OdaiPicture shown;
    private final Label hint;
    private final ReadOnlyStringWrapper picture = new ReadOnlyStringWrapper("");

    OwnPart(Texts texts, CompareModel model, Desktop desktop, Background background) {
        super(8);
        odai.setId("own-odai");
        odai.setPromptText(texts.get("comparing.ui.own.prompt"));
        odai.setPrefRowCount(2);
        odai.setWrapText(true);
        shown = new OdaiPicture(texts, background, model.decoder(), PICTURE);
        shown.show("");
        hint = Parts.label("muted", texts.get("comparing.ui.own.drop"));
        hint.getStyleClass().add("drop-zone");
        hint.setMaxWidth(Double.MAX_VALUE);
        hint.managedProperty().bind(hint.visibleProperty());
        hint.visibleProperty().bind(picture.isEmpty());
        var choose =
                Parts.button(
                        texts.get("comparing.ui.own.choose"),
                        "",
                        () ->
                                desktop.choosePicture(texts.get("comparing.ui.own.choose"))
                                        .ifPresent(this::take));
        choose.setId("own-picture");
        getChildren().addAll(odai, hint, shown, choose);
    }

    /// What is typed.
    ReadOnlyStringProperty odai() {
        return odai.textProperty();
    }

    /// Path of the picture; empty for none.
    ReadOnlyStringProperty picture() {
        return picture.getReadOnlyProperty();
    }

    void take(Path file) {
        picture.set(file.toString());
        shown.show(file.toString());
    }

    /// For the whole page: a picture dropped anywhere on it is meant for here.
    static void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.LINK, TransferMode.COPY);
        }
        event.consume();
    }

    /// @return whether there was a file in it
    boolean dropped(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        if (!files.isEmpty()) {
            take(files.getFirst().toPath());
        }
        event.setDropCompleted(!files.isEmpty());
        event.consume();
        return !files.isEmpty();
    }
}
