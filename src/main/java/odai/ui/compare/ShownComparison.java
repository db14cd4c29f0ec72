package odai.ui.compare;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import odai.comparing.BlindPair;
import odai.comparing.Cell;
import odai.dataset.ComparedAnswer;
import odai.dataset.Comparison;
import odai.dataset.Judgement;

/// The comparison that is looked at: its cells as they fill and its judgements. On the FX thread.
final class ShownComparison {
    private final ReadOnlyObjectWrapper<Optional<Comparison>> comparison =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableMap<Cell, Cell.CellState> cells = FXCollections.observableHashMap();
    // one view for all: it hears of the cells only as long as somebody holds it
    private final ObservableMap<Cell, Cell.CellState> seen =
            FXCollections.unmodifiableObservableMap(cells);
    private final ObservableList<Judgement> judgements = FXCollections.observableArrayList();

    ReadOnlyObjectProperty<Optional<Comparison>> comparison() {
        return comparison.getReadOnlyProperty();
    }

    ObservableMap<Cell, Cell.CellState> cells() {
        return seen;
    }

    ObservableList<Judgement> judgements() {
        return FXCollections.unmodifiableObservableList(judgements);
    }

    boolean is(Comparison other) {
        return comparison.get().filter(it -> it.id() == other.id()).isPresent();
    }

    Comparison require() {
        return comparison.get().orElseThrow();
    }

    /// Replaces what was shown before.
    void show(StoredComparison stored) {
        cells.clear();
        Cell.all(stored.comparison())
                .forEach(cell -> cells.put(cell, new Cell.CellState.Unasked()));
        for (ComparedAnswer answer : stored.answers()) {
            cells.put(
                    new Cell(answer.place(), answer.model()), new Cell.CellState.Answered(answer));
        }
        judgements.setAll(stored.judgements());
        comparison.set(Optional.of(stored.comparison()));
    }

    /// Does nothing where another comparison is shown meanwhile.
    void put(Comparison of, Cell cell, Cell.CellState cellState) {
        if (is(of)) {
            cells.put(cell, cellState);
        }
    }

    /// What is answered so far.
    List<ComparedAnswer> answers() {
        return cells.values().stream()
                .filter(Cell.CellState.Answered.class::isInstance)
                .map(cellState -> ((Cell.CellState.Answered) cellState).answer())
                .toList();
    }

    /// The pairs of two models, as they are judged blind.
    List<BlindPair> pairs(String one, String other) {
        return comparison
                .get()
                .map(it -> BlindPair.of(it, answers(), one, other))
                .orElse(List.of());
    }

    /// A later judgement of the same pair replaces the earlier one.
    void judge(Judgement judgement) {
        takeBack(judgement);
        judgements.add(judgement);
    }

    void takeBack(Judgement judgement) {
        judgements.removeIf(it -> samePair(it, judgement));
    }

    private static boolean samePair(Judgement one, Judgement other) {
        return one.place() == other.place() && one.between(other.one(), other.other());
    }
}
