package odai.ui.compare;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import odai.comparing.Cell;
import odai.work.Problem;
import odai.work.ServiceProblem;

/// The models of one run that gave no answer, and for which the service itself said no: to propose
/// one of them again helps nobody. Heard from whatever thread asks.
final class Unfit {
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final Set<String> fit = ConcurrentHashMap.newKeySet();

    void hear(Cell cell, Cell.State state) {
        switch (state) {
            case Cell.State.Failed(Problem problem) when its(problem) -> refused.add(cell.model());
            case Cell.State.Answered _ -> fit.add(cell.model());
            case Cell.State.Failed _, Cell.State.Open _, Cell.State.Asking _ -> {
                // nothing that the model is to blame for
            }
        }
    }

    /// Not the key's, the line's or the account's.
    private static boolean its(Problem problem) {
        return problem instanceof ServiceProblem.ModelGone
                || problem instanceof ServiceProblem.Refused refused && !refused.passes();
    }

    List<String> models() {
        return refused.stream().filter(model -> !fit.contains(model)).toList();
    }
}
