package odai.comparing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import odai.dataset.ComparedAnswer;
import odai.dataset.ComparedOdai;
import odai.dataset.Comparison;
import odai.work.Problem;

/// One model's answer to one odai.
///
/// @param place of the odai within the comparison
public record Cell(int place, String model) {
    /// Where it stands.
    public sealed interface CellState {
        /// Not asked yet.
        record Unasked() implements CellState {}

        record Asking(String soFar) implements CellState {}

        record Answered(ComparedAnswer answer) implements CellState {}

        record Unanswered(Problem problem) implements CellState {}
    }

    /// Row by row.
    public static List<Cell> all(Comparison comparison) {
        List<Cell> all = new ArrayList<>();
        for (ComparedOdai odai : comparison.odai()) {
            for (String model : comparison.models()) {
                all.add(new Cell(odai.place(), model));
            }
        }
        return all;
    }

    /// Those without an answer.
    public static List<Cell> open(Comparison comparison, List<ComparedAnswer> answers) {
        Set<Cell> answered = new HashSet<>();
        answers.forEach(answer -> answered.add(new Cell(answer.place(), answer.model())));
        return all(comparison).stream().filter(cell -> !answered.contains(cell)).toList();
    }
}
