package odai.ui.task;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import odai.logging.Unforeseen;
import odai.work.Problem;
import odai.work.ProblemException;

/// The only door to the FX thread: work goes out to other threads, results come back in order.
public final class Background {
    private final ExecutorService threads;
    private final Consumer<Problem> failed;
    private final AtomicInteger open = new AtomicInteger();

    /// @param failed shown to the person, on the FX thread
    public Background(ExecutorService threads, Consumer<Problem> failed) {
        this.threads = threads;
        this.failed = failed;
    }

    /// Works elsewhere, then hands the result over on the FX thread.
    public <T> void run(Supplier<T> work, Consumer<T> then) {
        open.incrementAndGet();
        threads.execute(() -> {
            try {
                T result = work.get();
                handOver(() -> then.accept(result));
            } catch (ProblemException e) {
                handOver(() -> failed.accept(e.problem()));
            } catch (RuntimeException | Error e) {
                // a library that cannot be loaded (no room to unpack it) is no reason to go silent
                Problem bug = Unforeseen.note(e);
                handOver(() -> failed.accept(bug));
            }
        });
    }

    /// The same for work without a result.
    public void perform(Runnable work) {
        perform(work, () -> {});
    }

    /// @param then on the FX thread, once it is done
    public void perform(Runnable work, Runnable then) {
        run(
                () -> {
                    work.run();
                    return true;
                },
                _ -> then.run());
    }

    private void handOver(Runnable result) {
        show(() -> {
            try {
                result.run();
            } finally {
                open.decrementAndGet();
            }
        });
    }

    /// Whether every result was handed over.
    public boolean idle() {
        return open.get() == 0;
    }

    /// Tells from any thread, on the FX thread, one after the other; from the first that breaks the
    /// telling itself nothing more is told.
    public static Consumer<Problem> teller(Consumer<Problem> told) {
        AtomicBoolean telling = new AtomicBoolean();
        return problem -> {
            if (telling.compareAndSet(false, true)) {
                show(() -> {
                    told.accept(problem);
                    telling.set(false);
                });
            }
        };
    }

    /// From any thread to the FX thread.
    public static void show(Runnable change) {
        Platform.runLater(change);
    }
}
