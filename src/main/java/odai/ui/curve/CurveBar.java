package odai.ui.curve;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import odai.curve.CurveMetric;
import odai.dataset.JobRecord;
import odai.text.Texts;
import odai.ui.theme.Parts;

/// What of a curve is shown, which other job lies over it, and the ways out of the app.
final class CurveBar extends FlowPane {
    private final Texts texts;
    private final Runnable changed;
    private final Consumer<Optional<JobRecord>> laid;
    private final CheckBox raw = new CheckBox();
    private final MenuButton others;
    private final MenuButton export;
    private CurveMetric curveMetric = CurveMetric.LOSS;

    /// @param laid told which other job is to lie over this one; empty for none
    CurveBar(
            Texts texts,
            Runnable changed,
            Consumer<Optional<JobRecord>> laid,
            Runnable picture,
            Runnable table) {
        super(16, 8);
        this.texts = texts;
        this.changed = changed;
        this.laid = laid;
        setId("curve-bar");
        setRowValignment(VPos.CENTER);
        raw.setText(texts.get("curve.raw"));
        raw.setId("curve-raw");
        raw.setSelected(true);
        raw.setOnAction(_ -> changed.run());
        others = Parts.menu("curve-others", texts.get("curve.others"));
        others.setVisible(false);
        others.managedProperty().bind(others.visibleProperty());
        export = Parts.menu("curve-export", texts.get("curve.export"));
        export.getItems()
                .setAll(
                        item("curve.export.picture", "curve-picture", picture),
                        item("curve.export.table", "curve-table", table));
        getChildren().addAll(measures(), raw, others, export);
    }

    private HBox measures() {
        HBox box = new HBox();
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("kinds");
        ToggleGroup group = new ToggleGroup();
        for (CurveMetric one : CurveMetric.values()) {
            boolean loss = one == CurveMetric.LOSS;
            ToggleButton button =
                    new ToggleButton(texts.get(loss ? "curve.loss" : "curve.accuracy"));
            button.setId(loss ? "curve-loss" : "curve-accuracy");
            button.setToggleGroup(group);
            button.setSelected(one == curveMetric);
            button.getStyleClass().add(loss ? "left-pill" : "right-pill");
            button.setOnAction(_ -> {
                button.setSelected(true);
                curveMetric = one;
                changed.run();
            });
            box.getChildren().add(button);
        }
        return box;
    }

    private MenuItem item(String key, String id, Runnable action) {
        MenuItem item = Parts.item(texts.get(key), action);
        item.setId(id);
        return item;
    }

    /// Newest first.
    void others(List<JobRecord> jobs) {
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                        .withLocale(texts.locale())
                        .withZone(ZoneId.systemDefault());
        others.getItems()
                .setAll(Parts.item(texts.get("curve.others.none"), () -> lay(Optional.empty())));
        for (JobRecord job : jobs) {
            String words =
                    texts.get(
                            "curve.others.row",
                            CurvePage.name(job),
                            day.format(job.created()),
                            job.epochs());
            others.getItems().add(Parts.item(words, () -> lay(Optional.of(job))));
        }
        others.setVisible(!jobs.isEmpty());
    }

    private void lay(Optional<JobRecord> job) {
        others.setText(
                job.map(it -> texts.get("curve.others.laid", CurvePage.name(it)))
                        .orElseGet(() -> texts.get("curve.others")));
        laid.accept(job);
    }

    CurveMetric measure() {
        return curveMetric;
    }

    boolean raw() {
        return raw.isSelected();
    }

    /// Whether there is something to export.
    void exports(boolean there) {
        export.setDisable(!there);
    }
}
