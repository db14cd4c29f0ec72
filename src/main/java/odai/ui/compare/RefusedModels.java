package odai.ui.compare;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import odai.comparing.Cell;
import odai.work.Problem;
import odai.work.ServiceProblem;

/// The models of one run that gave no answer, and for which the service itself said no: to propose
/// one of them again helps nobody. Heard from whatever thread asks.
final class RefusedModels {
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final Set<String> fit = ConcurrentHashMap.newKeySet();

    void hear(Cell cell, Cell.CellState cellState) {
        switch (cellState) {
            case Cell.CellState.Unanswered(Problem problem) when its(problem) ->
                    refused.add(cell.model());
            case Cell.CellState.Answered _ -> fit.add(cell.model());
            case Cell.CellState.Unanswered _, Cell.CellState.Unasked _, Cell.CellState.Asking _ -> {
                // nothing that the model is to blame for
            }
        }
    }

    /// Not the key's, the line's or the account's.
    private static boolean its(Problem problem) {
        return problem instanceof ServiceProblem.ModelGone
                || problem instanceof ServiceProblem.RequestRefused requestRefused
                        && !requestRefused.passes();
    }

    List<String> models() {
        return refused.stream().filter(model -> !fit.contains(model)).toList();
    }
}
