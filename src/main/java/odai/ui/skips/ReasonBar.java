package odai.ui.skips;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import odai.ui.theme.Parts;

/// A reason, how much of the file it costs as a bar, and how many as a link to them.
final class ReasonBar extends HBox {
    private static final double NAME = 92;

    ReasonBar(String reason, int count, int of, Runnable show) {
        this(reason, String.format("%,d", count), count, of, show);
    }

    /// @param figure how many, in words
    ReasonBar(String reason, String figure, int count, int of, Runnable show) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label(reason);
        name.setMinWidth(NAME);
        Region ground = new Region();
        ground.getStyleClass().add("reason-ground");
        Region bar = new Region();
        bar.getStyleClass().add("reason-bar");
        StackPane track = new StackPane(ground, bar);
        track.setAlignment(Pos.CENTER_LEFT);
        track.setMinWidth(0);
        HBox.setHgrow(track, Priority.ALWAYS);
        bar.maxWidthProperty()
                .bind(track.widthProperty().multiply(of == 0 ? 0 : (double) count / of));
        Button link = Parts.link(figure, show);
        link.setAccessibleText(reason + " " + figure);
        getChildren().addAll(name, track, link);
    }
}
