package odai.ui;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
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
    private volatile boolean stopped;
    private volatile boolean told;

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

    /// @param tasks the project's own: nothing is looked for once it is closing
    void start(ExecutorService tasks) {
        later(tasks, EVERY_MILLIS);
    }

    /// The clock only hands the work on.
    private void later(ExecutorService tasks, long millis) {
        try {
            workers.clock().schedule(() -> hand(tasks), millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // the program is ending, and nothing is looked for any more
            stop();
        }
    }

    private void hand(ExecutorService tasks) {
        try {
            tasks.execute(() -> look(tasks));
        } catch (RejectedExecutionException e) {
            // the project is closing
            stop();
        }
    }

    private void look(ExecutorService tasks) {
        if (stopped) {
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
        }
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        later(tasks, EVERY_MILLIS + REST * took);
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

    void stop() {
        stopped = true;
    }
}
