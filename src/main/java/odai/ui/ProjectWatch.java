package odai.ui;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import odai.curating.Curation;
import odai.images.DecodeMarks;
import odai.logging.Unforeseen;
import odai.ui.task.Background;
import odai.work.Problem;
import odai.work.ProblemException;
import odai.work.Workers;

/// What goes on beside the window: commands that change its project, and somebody who opens it once
/// more and is brought to this window, and what pictures other processes died of. Looked for again
/// and again, never on the FX thread; each by itself, so that none waits for another or ends with
/// it.
final class ProjectWatch {
    private static final Logger LOG = Logger.getLogger(ProjectWatch.class.getName());
    private static final long EVERY_MILLIS = 250;
    private static final long MARKS_MILLIS = 5_000;

    /// A large project takes a while to read: after that it is left alone for so many times as
    /// long.
    private static final long REST = 4;

    private final Curation curation;
    private final Workers workers;
    private final OneWindow windows;
    private final Runnable front;
    private final Consumer<Problem> failed;
    private final Set<Future<?>> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;
    private volatile boolean told;
    private volatile boolean deaf;

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
        DecodeMarks marks = DecodeMarks.in(curation.catalog().marks());
        later(tasks, this::answer, EVERY_MILLIS, EVERY_MILLIS);
        later(tasks, this::follow, EVERY_MILLIS, EVERY_MILLIS);
        later(tasks, marks::collect, MARKS_MILLIS, MARKS_MILLIS);
    }

    /// The clock only hands the work on.
    ///
    /// @param every milliseconds between two looks, beside the rest after a long one
    private void later(ExecutorService tasks, Runnable look, long every, long millis) {
        try {
            waiting.removeIf(Future::isDone);
            waiting.add(
                    workers.clock()
                            .schedule(
                                    () -> hand(tasks, look, every), millis, TimeUnit.MILLISECONDS));
            if (stopped) {
                stop();
            }
        } catch (RejectedExecutionException e) {
            // the program is ending, and nothing is looked for any more
            stop();
        }
    }

    private void hand(ExecutorService tasks, Runnable look, long every) {
        try {
            tasks.execute(() -> look(tasks, look, every));
        } catch (RejectedExecutionException e) {
            // the project is closing
            stop();
        }
    }

    private void look(ExecutorService tasks, Runnable look, long every) {
        if (stopped) {
            return;
        }
        long began = System.nanoTime();
        try {
            look.run();
        } catch (RuntimeException | Error e) {
            tell(Unforeseen.note(e));
        }
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        later(tasks, look, every, every + REST * took);
    }

    /// Somebody who waits for this window gives up after a few seconds.
    private void answer() {
        try {
            if (windows.asked(curation.catalog().folder())) {
                Background.show(front);
            }
            deaf = false;
        } catch (IOException e) {
            // once, not four times a second
            LOG.log(deaf ? Level.FINE : Level.WARNING, "nobody can ask for this window", e);
            deaf = true;
        }
    }

    private void follow() {
        try {
            curation.follow();
            told = false;
        } catch (ProblemException e) {
            tell(e.problem());
        }
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

    /// What waits for its time would hold the project until then.
    void stop() {
        stopped = true;
        waiting.forEach(it -> it.cancel(false));
        waiting.clear();
    }
}
