package odai.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Whatever runs for one open project, so that nothing of it touches the project's files after they
/// are closed. Every piece of background work is started on one of its executors. Closing refuses
/// new work, tells what is under way to stop, waits for it on nobody's thread, and closes the
/// catalog last. Safe to use from any thread.
///
/// Nothing is interrupted: a file that is being read would be taken for unreadable, and an answer
/// that is paid for would be lost. Work that may take long asks `closing` now and then.
public final class ProjectScope {
    private static final Logger LOG = Logger.getLogger(ProjectScope.class.getName());

    private final ExecutorService tasks;
    private final ExecutorService pictures;
    private final ExecutorService writer;
    private final ExecutorService reader;
    private final List<Runnable> cancels = new ArrayList<>();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private Runnable last = () -> {};
    private int open;
    private boolean closing;

    /// Made by `Workers.scope`.
    ProjectScope(
            ExecutorService tasks,
            ExecutorService pictures,
            ExecutorService writer,
            ExecutorService reader) {
        this.tasks = new Scoped(tasks, false);
        this.writer = new Scoped(writer, false);
        // what still waits to be read when the project closes nobody wants to see
        this.pictures = new Scoped(pictures, true);
        this.reader = new Scoped(reader, true);
    }

    /// For whole tasks. Like the others it refuses work once the project is closing, and is shut
    /// down from then on.
    public ExecutorService tasks() {
        return tasks;
    }

    /// For many small pieces of work on pictures: as many at a time as there are cores.
    public ExecutorService pictures() {
        return pictures;
    }

    /// One thread, in order: the curator's changes. What was accepted is done, also while closing.
    public ExecutorService writer() {
        return writer;
    }

    /// One thread, in order: what a screen asks of the project.
    public ExecutorService reader() {
        return reader;
    }

    /// Whether what is under way should end soon, keeping what is done.
    public synchronized boolean closing() {
        return closing;
    }

    /// @param cancel called once when the project begins to close, on the thread that closes it;
    ///   must not wait
    public synchronized void onClosing(Runnable cancel) {
        cancels.add(cancel);
    }

    /// Does not wait. Only the first call counts.
    ///
    /// @param then called once nothing runs any more, on a thread of its own: closes the catalog
    /// @return completed after it; exceptionally where it failed
    public CompletableFuture<Void> close(Runnable then) {
        List<Runnable> told;
        synchronized (this) {
            if (closing) {
                return closed;
            }
            closing = true;
            last = then;
            // closing itself is under way until everybody has been told
            open++;
            told = List.copyOf(cancels);
            cancels.clear();
        }
        for (Runnable cancel : told) {
            try {
                cancel.run();
            } catch (RuntimeException e) {
                // the others are told all the same
                LOG.log(Level.WARNING, "while a project was closed", e);
            }
        }
        leave();
        return closed;
    }

    /// Completed once the catalog is closed.
    public CompletableFuture<Void> closed() {
        return closed;
    }

    private synchronized boolean enter() {
        if (closing) {
            return false;
        }
        open++;
        return true;
    }

    private void leave() {
        boolean over;
        synchronized (this) {
            open--;
            over = closing && open == 0;
        }
        if (over) {
            Workers.apart("closing", this::finish);
        }
    }

    private void finish() {
        try {
            last.run();
            closed.complete(null);
        } catch (RuntimeException | Error e) {
            closed.completeExceptionally(e);
        }
    }

    /// The project's share of somebody else's threads.
    private final class Scoped extends AbstractExecutorService {
        private final ExecutorService threads;
        private final boolean skips;

        /// @param skips whether what has not begun when the project closes is left out
        Scoped(ExecutorService threads, boolean skips) {
            this.threads = threads;
            this.skips = skips;
        }

        @Override
        public void execute(Runnable work) {
            if (!enter()) {
                throw new RejectedExecutionException("the project is closing");
            }
            try {
                threads.execute(() -> {
                    try {
                        if (!(skips && closing())) {
                            work.run();
                        }
                    } finally {
                        leave();
                    }
                });
            } catch (RejectedExecutionException e) {
                leave();
                throw e;
            }
        }

        @Override
        public boolean isShutdown() {
            return closing();
        }

        @Override
        public boolean isTerminated() {
            return closed.isDone();
        }

        /// The threads are not its own.
        @Override
        public void shutdown() {
            throw new UnsupportedOperationException("close the project");
        }

        @Override
        public List<Runnable> shutdownNow() {
            throw new UnsupportedOperationException("close the project");
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
            return Workers.awaits(closed, unit.toMillis(timeout));
        }
    }
}
