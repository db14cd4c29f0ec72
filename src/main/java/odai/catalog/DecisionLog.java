package odai.catalog;

import java.util.List;
import java.util.Optional;
import odai.dataset.Change;

/// What the curator did, in order: applied, durable (`synchronous=FULL`) when the call returns,
/// undone and redone without limit.
public interface DecisionLog {
    /// @return the ids it touched
    List<Long> apply(Change change);

    /// A step taken back or done again.
    ///
    /// @param change as it was first done
    /// @param ids the examples touched
    record Step(Change change, List<Long> ids) {}

    Optional<Step> undo();

    /// Redo is possible until something new is done.
    Optional<Step> redo();

    boolean canUndo();

    boolean canRedo();
}
