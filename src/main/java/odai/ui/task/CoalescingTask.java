package odai.ui.task;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reckons one thing again and again, only ever one at a time: what is asked meanwhile waits, in
/// the place of what waited before, and a result that is older than the last question is dropped.
/// Used on the FX thread.
public final class CoalescingTask {
    private final Background background;
    private final StaleGuard staleGuard = new StaleGuard();
    private @Nullable Runnable waiting;
    private boolean busy;

    public CoalescingTask(Background background) {
        this.background = background;
    }

    public <T> void ask(Supplier<T> work, Consumer<T> then) {
        Consumer<T> only = staleGuard.only(then);
        waiting = () -> start(work, only);
        next();
    }

    /// Nothing is wanted any more, not even what is on its way.
    public void drop() {
        staleGuard.drop();
        waiting = null;
    }

    private <T> void start(Supplier<T> work, Consumer<T> then) {
        background.run(
                () -> {
                    try {
                        return work.get();
                    } finally {
                        Background.show(this::over);
                    }
                },
                then);
    }

    private void over() {
        busy = false;
        next();
    }

    private void next() {
        Runnable now = waiting;
        if (!busy && now != null) {
            waiting = null;
            busy = true;
            now.run();
        }
    }
}
