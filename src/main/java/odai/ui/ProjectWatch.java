package odai.ui;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import odai.curating.Curation;
import odai.logging.Unforeseen;
import odai.ui.task.Background;
import odai.work.Problem;
import odai.work.ProblemException;
import odai.work.Workers;

/// What goes on beside the window: commands that change its project, and somebody who opens it once
/// more and is brought to this window. Looked for again and again, never on the FX thread.
final class ProjectWatch {
    private static final Logger LOG = Logger.getLogger(ProjectWatch.class.getName());
    private static final long EVERY_MILLIS = 250;

    /// A large project takes a while to read: after that it is left alone for so many times as
    /// long.
    private static final long REST = 4;

    private final Curation curation;
    private final Workers workers;
    private final OneWindow windows;
    private final Runnable front;
    private final Consumer<Problem> failed;
    private final CompletableFuture<Boolean> over = new CompletableFuture<>();
    private volatile boolean stopped;
    private boolean looking;
    private boolean told;

    /// @param front brings the window to the front; on the FX thread
    /// @param failed told once, on the FX thread, what keeps it from looking
    ProjectWatch(
            Curation curation,
            Workers workers,
            OneWindow windows,
            Runnable front,
            Consumer<Problem> failed) {
        this.curation = curation;
        this.workers = workers;
        this.windows = windows;
        this.front = front;
        this.failed = failed;
    }

    void start() {
        later(EVERY_MILLIS);
    }

    /// The clock only hands the work on.
    private void later(long millis) {
        try {
            workers.clock()
                    .schedule(
                            () -> workers.tasks().execute(this::look),
                            millis,
                            TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // the program is ending, and nothing is looked for any more
            stop();
        }
    }

    private void look() {
        if (!begin()) {
            return;
        }
        long began = System.nanoTime();
        try {
            if (windows.asked(curation.catalog().folder())) {
                Background.show(front);
            }
            curation.follow();
            told = false;
        } catch (IOException e) {
            LOG.log(Level.FINE, "nobody can ask for this window", e);
        } catch (ProblemException e) {
            tell(e.problem());
        } catch (RuntimeException | Error e) {
            tell(Unforeseen.note(e));
        } finally {
            end();
        }
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        later(EVERY_MILLIS + REST * took);
    }

    private void tell(Problem problem) {
        if (!told) {
            told = true;
            Background.show(() -> {
                if (!stopped) {
                    failed.accept(problem);
                }
            });
        }
    }

    private synchronized boolean begin() {
        looking = !stopped;
        return looking;
    }

    private synchronized void end() {
        looking = false;
        if (stopped) {
            over.complete(true);
        }
    }

    synchronized void stop() {
        stopped = true;
        if (!looking) {
            over.complete(true);
        }
    }

    /// Done once it reads nothing of the project any more.
    CompletableFuture<Boolean> over() {
        return over;
    }
}
