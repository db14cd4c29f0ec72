package odai.ui.skips;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import odai.text.Texts;
import odai.ui.theme.Parts;

/// Reasons below each other: how much of the file each costs as a bar, and how many as a link to
/// them. All bars begin and end at the same place, so that their lengths can be compared.
final class ReasonBars extends GridPane {
    private static final double NAME = 92;

    private final Texts texts;

    ReasonBars(Texts texts) {
        this.texts = texts;
        setHgap(8);
        setVgap(12);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(NAME);
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        bars.setMinWidth(0);
        ColumnConstraints figures = new ColumnConstraints();
        figures.setMinWidth(USE_PREF_SIZE);
        figures.setHalignment(HPos.RIGHT);
        getColumnConstraints().addAll(names, bars, figures);
    }

    void add(String reason, int count, int of, Runnable show) {
        add(reason, texts.number(count), count, of, show);
    }

    /// Of none there is nothing to be shown.
    ///
    /// @param figure how many, in words
    void add(String reason, String figure, int count, int of, Runnable show) {
        Label name = new Label(reason);
        name.setMinWidth(USE_PREF_SIZE);
        Region ground = new Region();
        ground.getStyleClass().add("reason-ground");
        Region bar = new Region();
        bar.getStyleClass().add("reason-bar");
        StackPane track = new StackPane(ground, bar);
        track.setAlignment(Pos.CENTER_LEFT);
        track.setMinWidth(0);
        bar.maxWidthProperty()
                .bind(track.widthProperty().multiply(of == 0 ? 0 : (double) count / of));
        addRow(
                getRowCount(),
                name,
                track,
                count == 0 ? Parts.label("no-link", figure) : link(reason, figure, show));
    }

    private static Button link(String reason, String figure, Runnable show) {
        Button link = Parts.link(figure, show);
        link.setAccessibleText(reason + " " + figure);
        return link;
    }
}
