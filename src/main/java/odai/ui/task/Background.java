package odai.ui.task;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import odai.logging.Unforeseen;
import odai.work.Problem;
import odai.work.ProblemException;

/// The only door to the FX thread: work goes out to other threads, results come back in order.
public final class Background {
    private static final Logger LOG = Logger.getLogger(Background.class.getName());

    private final ExecutorService threads;
    private final Consumer<Problem> failed;
    private final boolean always;
    private final AtomicInteger open = new AtomicInteger();

    /// Once its threads are shut down (the project is closing) work is refused, and what comes back
    /// late is dropped.
    ///
    /// @param failed shown to the person, on the FX thread
    public Background(ExecutorService threads, Consumer<Problem> failed) {
        this(threads, failed, false);
    }

    private Background(ExecutorService threads, Consumer<Problem> failed, boolean always) {
        this.threads = threads;
        this.failed = failed;
        this.always = always;
    }

    /// For what must not be lost: what fails is told even if the project is closing.
    public static Background ofChanges(ExecutorService threads, Consumer<Problem> failed) {
        return new Background(threads, failed, true);
    }

    /// Whether nobody waits for a result any more; long work ends then. From any thread.
    public boolean closing() {
        return threads.isShutdown();
    }

    /// Works elsewhere, then hands the result over on the FX thread.
    public <T> void run(Supplier<T> work, Consumer<T> then) {
        open.incrementAndGet();
        try {
            threads.execute(() -> work(work, then));
        } catch (RejectedExecutionException e) {
            open.decrementAndGet();
            if (!closing()) {
                throw e;
            }
            LOG.log(Level.FINE, "not begun: the project is closing", e);
        }
    }

    private <T> void work(Supplier<T> work, Consumer<T> then) {
        try {
            T result = work.get();
            handOver(false, () -> then.accept(result));
        } catch (ProblemException e) {
            handOver(always, () -> failed.accept(e.problem()));
        } catch (CancellationException e) {
            // broken off because the project is closing
            LOG.log(Level.FINE, "cancelled", e);
            handOver(false, () -> failed.accept(Unforeseen.note(e)));
        } catch (RuntimeException | Error e) {
            // a library that cannot be loaded (no room to unpack it) is no reason to go silent
            Problem bug = Unforeseen.note(e);
            handOver(always, () -> failed.accept(bug));
        }
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

    /// @param late whether it is told even if the project is closing
    private void handOver(boolean late, Runnable result) {
        show(() -> {
            try {
                if (late || !closing()) {
                    result.run();
                }
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
