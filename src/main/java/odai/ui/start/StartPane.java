package odai.ui.start;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import odai.text.Texts;

/// The first thing a person sees: what this is for, and the ways in. A folder can also be dropped
/// on it.
public final class StartPane extends VBox {
    private final Label message = new Label();

    public StartPane(Texts texts, Runnable choose, Runnable sample, Consumer<Path> open) {
        super(16);
        setAlignment(Pos.CENTER);
        setMaxWidth(Double.MAX_VALUE);
        Label title = new Label(texts.get("app.title"));
        title.getStyleClass().add("headline");
        Label about = new Label(texts.get("app.start.about"));
        about.getStyleClass().add("muted");
        about.setWrapText(true);
        Button folder = new Button(texts.get("app.start.open"));
        folder.setId("open");
        folder.getStyleClass().add("accent");
        folder.setDefaultButton(true);
        folder.setOnAction(_ -> choose.run());
        Button trial = new Button(texts.get("app.start.sample"));
        trial.setId("sample");
        trial.setOnAction(_ -> sample.run());
        message.setId("start-message");
        message.setWrapText(true);
        getChildren().addAll(title, about, folder, trial, message);
        setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.LINK, TransferMode.COPY);
            }
            event.consume();
        });
        setOnDragDropped(event -> {
            event.setDropCompleted(true);
            open.accept(event.getDragboard().getFiles().getFirst().toPath());
            event.consume();
        });
    }

    public void say(String words) {
        message.setText(words);
    }
}
