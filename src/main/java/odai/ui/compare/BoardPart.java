package odai.ui.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.MapChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import odai.comparing.Cell;
import odai.comparing.ModelTally;
import odai.dataset.ComparedOdai;
import odai.dataset.Comparison;
import odai.text.ComparingTexts;
import odai.text.Texts;
import odai.ui.task.Background;
import odai.ui.task.SceneSubscription;
import odai.ui.theme.Parts;

/// The answers side by side: a row for each odai, a column for each model, how each model did at
/// its head.
final class BoardPart extends BorderPane {
    private static final double ODAI = 216;
    private static final double LEAST = 150;
    private static final double PICTURE = 150;

    private final Texts texts;
    private final CompareModel model;
    private final Background background;
    private final Consumer<List<Cell>> retry;
    private final HBox head = new HBox();
    private final VBox rows = new VBox();
    private final Map<Cell, CellPart> parts = new HashMap<>();
    private final Map<String, Label> tallies = new HashMap<>();
    private long built;

    BoardPart(Texts texts, CompareModel model, Background background, Consumer<List<Cell>> retry) {
        this.texts = texts;
        this.model = model;
        this.background = background;
        this.retry = retry;
        setId("board");
        head.getStyleClass().add("compare-head");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        // always there, so that the columns stand below their heads
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.ALWAYS);
        scroll.getStyleClass().add("panel-scroll");
        setTop(head);
        setCenter(scroll);
        SceneSubscription.whileShown(this, this::hear);
    }

    private Subscription hear() {
        MapChangeListener<Cell, Cell.CellState> changed = this::changed;
        model.cells().addListener(changed);
        return Subscription.combine(
                () -> model.cells().removeListener(changed),
                model.shown().subscribe(it -> it.ifPresent(this::show)),
                model.busy().subscribe(_ -> refresh()));
    }

    private void changed(
            MapChangeListener.Change<? extends Cell, ? extends Cell.CellState> change) {
        if (change.wasAdded()) {
            show(change.getKey(), change.getValueAdded());
            if (change.getValueAdded() instanceof Cell.CellState.Answered
                    || change.getValueAdded() instanceof Cell.CellState.Unanswered
                    || change.getValueRemoved() instanceof Cell.CellState.Unanswered) {
                count(change.getKey().model());
            }
        }
    }

    private void show(Cell cell, Cell.CellState cellState) {
        CellPart part = parts.get(cell);
        if (part != null) {
            part.show(cellState, model.busy().get());
        }
    }

    private void refresh() {
        model.cells().forEach(this::show);
        tallies.keySet().forEach(this::count);
    }

    private void count(String id) {
        Label label = tallies.get(id);
        if (label != null) {
            ModelTally modelTally = ModelTally.of(model.answers(), id);
            label.setText(
                    texts.get(
                            "comparing.ui.tally",
                            modelTally.answered(),
                            modelTally.refused(),
                            failed(id)));
        }
    }

    private long failed(String id) {
        return parts.keySet().stream()
                .filter(cell -> cell.model().equals(id))
                .filter(cell -> model.cells().get(cell) instanceof Cell.CellState.Unanswered)
                .count();
    }

    /// What is built already keeps its pictures, and its place.
    private void show(Comparison comparison) {
        if (comparison.id() == built) {
            refresh();
        } else {
            build(comparison);
        }
    }

    private void build(Comparison comparison) {
        built = comparison.id();
        parts.clear();
        tallies.clear();
        head.getChildren().setAll(sized(new Label(), ODAI));
        for (String id : comparison.models()) {
            head.getChildren().add(column(header(id)));
        }
        rows.getChildren().clear();
        for (ComparedOdai odai : comparison.odai()) {
            rows.getChildren().add(row(comparison, odai));
        }
        refresh();
    }

    private VBox header(String id) {
        Label name = Parts.label("strong", ComparingTexts.brief(id));
        name.setTooltip(new Tooltip(id));
        Label tally = Parts.label("fine-print", "");
        tallies.put(id, tally);
        return new VBox(2, name, tally);
    }

    private HBox row(Comparison comparison, ComparedOdai odai) {
        OdaiPicture picture = new OdaiPicture(texts, background, model.decoder(), PICTURE);
        picture.show(odai.picture());
        VBox asked = new VBox(6, picture, Parts.label("strong", odai.odai()));
        if (!odai.response().isEmpty()) {
            Label people =
                    Parts.label(
                            "fine-print", texts.get("comparing.people") + ": " + odai.response());
            asked.getChildren().add(people);
        }
        HBox row = new HBox(sized(asked, ODAI));
        row.getStyleClass().add("compare-row");
        for (int i = 0; i < comparison.models().size(); i++) {
            Cell cell = new Cell(odai.place(), comparison.models().get(i));
            CellPart part =
                    new CellPart(texts, odai.place() + "-" + i, () -> retry.accept(List.of(cell)));
            parts.put(cell, part);
            row.getChildren().add(column(part));
        }
        return row;
    }

    private static Node column(VBox part) {
        part.setMinWidth(LEAST);
        part.setPrefWidth(LEAST);
        HBox.setHgrow(part, Priority.ALWAYS);
        return part;
    }

    private static <T extends Region> T sized(T part, double width) {
        part.setMinWidth(width);
        part.setMaxWidth(width);
        return part;
    }
}
