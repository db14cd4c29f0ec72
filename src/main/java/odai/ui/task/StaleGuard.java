package odai.ui.task;

import java.util.function.Consumer;

/// Of several questions only the last counts: an answer that comes in after something else was
/// asked is dropped. Used on the FX thread.
public final class StaleGuard {
    private int asked;

    /// A new question is asked; what was asked before is of no interest any more.
    ///
    /// @return passes the answer on as long as no other question follows
    public <T> Consumer<T> only(Consumer<T> then) {
        int number = ++asked;
        return answer -> {
            if (number == asked) {
                then.accept(answer);
            }
        };
    }

    /// Nothing is wanted any more, not even what is on its way.
    public void drop() {
        asked++;
    }
}
