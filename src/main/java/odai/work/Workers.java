package odai.work;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;

/// The only maker of threads. All are daemons: a closed window ends the program, and nothing
/// durable is left to a thread's end.
public final class Workers implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Workers.class.getName());
    private static final int CORES = Math.max(1, Runtime.getRuntime().availableProcessors());
    private static final long PATIENCE_SECONDS = 5;

    /// So long a program that ends waits for projects that are being closed: what is being paid for
    /// has a few seconds to arrive.
    private static final long CLOSING_MILLIS = 10_000;

    private final ExecutorService tasks =
            Executors.newCachedThreadPool(named("work", Thread.NORM_PRIORITY));
    private final ExecutorService pictures =
            Executors.newFixedThreadPool(CORES, named("picture", Thread.MIN_PRIORITY + 1));
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(named("writer", Thread.NORM_PRIORITY));
    private final ExecutorService reader =
            Executors.newSingleThreadExecutor(named("reader", Thread.NORM_PRIORITY));
    private final ScheduledExecutorService clock = forgetful();

    // those whose catalog is open
    private final Set<ProjectScope> scopes = ConcurrentHashMap.newKeySet();

    /// For whole tasks that mostly wait or run alone: import, export, a submission.
    public ExecutorService tasks() {
        return tasks;
    }

    /// For many small pieces of work on pictures; as many threads as cores, at low priority.
    public ExecutorService pictures() {
        return pictures;
    }

    /// One for each project that is opened; `close` waits for those that are closing.
    public ProjectScope scope() {
        ProjectScope scope = new ProjectScope(tasks, pictures, writer, reader);
        scopes.add(scope);
        scope.closed().whenComplete((_, _) -> scopes.remove(scope));
        return scope;
    }

    /// One thread, in order: the curator's changes on their way to disk.
    public ExecutorService writer() {
        return writer;
    }

    /// One thread, in order: what a screen asks of the project, so that it never waits behind the
    /// curator's changes.
    public ExecutorService reader() {
        return reader;
    }

    /// For what comes later or again and again; hand long work on to `tasks`.
    public ScheduledExecutorService clock() {
        return clock;
    }

    /// A pool of its own for work that wants a certain number of threads; the caller closes it.
    public static ExecutorService pool(String name, int threads) {
        return Executors.newFixedThreadPool(threads, named(name, Thread.NORM_PRIORITY - 1));
    }

    /// A thread for each piece of work, however many there are: for work that mostly waits for
    /// somebody else. The caller closes it.
    public static ExecutorService each(String name) {
        return Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(name + "-", 1).factory());
    }

    /// A clock of its own for what comes again and again; the caller closes it.
    public static ScheduledExecutorService clock(String name) {
        return Executors.newSingleThreadScheduledExecutor(named(name, Thread.NORM_PRIORITY));
    }

    /// Interrupts what runs and waits a while for it to end, so that what it uses can be closed.
    public static void end(ExecutorService threads) {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warning("work does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The same as `pool` for work that gives way to what a person waits for.
    ///
    /// @param niceness from 0, which gives way to nothing, to 19, which takes what all others leave
    public static ExecutorService patient(String name, int threads, int niceness) {
        ThreadFactory factory = named(name, Thread.MIN_PRIORITY);
        return Executors.newFixedThreadPool(
                threads, task -> factory.newThread(() -> nicely(task, niceness)));
    }

    private static void nicely(Runnable task, int niceness) {
        ThreadNiceness.now(niceness);
        task.run();
    }

    /// Does the work on a thread that nobody else knows, and waits for it through every interrupt;
    /// the interrupt is seen afterwards.
    public static void undisturbed(String name, Runnable work) {
        FutureTask<Boolean> task = new FutureTask<>(work, true);
        Thread thread = named(name, Thread.NORM_PRIORITY).newThread(task);
        thread.start();
        boolean interrupted = false;
        while (true) {
            try {
                task.get();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                switch (e.getCause()) {
                    case Error error -> throw error;
                    case RuntimeException failure -> throw failure;
                    case null, default -> throw new IllegalStateException(e);
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    public static int cores() {
        return CORES;
    }

    /// Does the work on a thread of its own, behind nobody; a daemon.
    static void apart(String name, Runnable work) {
        named(name, Thread.NORM_PRIORITY).newThread(work).start();
    }

    /// Closes them on a thread that keeps the program alive until that is done: a window that is
    /// gone need not wait, what the curator did reaches the disk all the same.
    ///
    /// @return completed once they are closed
    public CompletableFuture<Void> closeApart() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread end =
                new Thread(
                        () -> {
                            try {
                                close();
                            } finally {
                                done.complete(null);
                            }
                        },
                        "end");
        end.start();
        return done;
    }

    /// Waits for the projects that are closing, lets the curator's changes reach the disk, stops
    /// the rest.
    @Override
    public void close() {
        awaitScopes();
        clock.shutdownNow();
        pictures.shutdownNow();
        tasks.shutdownNow();
        reader.shutdownNow();
        writer.shutdown();
        try {
            if (!writer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                writer.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitScopes() {
        CompletableFuture<?>[] closing =
                scopes.stream()
                        .filter(ProjectScope::closing)
                        .map(ProjectScope::closed)
                        .toArray(CompletableFuture[]::new);
        try {
            if (!awaits(CompletableFuture.allOf(closing), CLOSING_MILLIS)) {
                LOG.warning("ended while a project was still being closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// However it ends.
    ///
    /// @return whether it ended in time
    static boolean awaits(CompletableFuture<?> end, long millis) throws InterruptedException {
        try {
            end.get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException e) {
            // told by whoever closed it
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    /// Waits until the program is asked to end (Ctrl+C) or this thread is interrupted, then does
    /// the last thing: the program ends behind it, not before.
    public static void untilEnded(Runnable last) {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Thread hook =
                new Thread(
                        () -> {
                            end.countDown();
                            await(done);
                        },
                        "end");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            end.await();
        } catch (InterruptedException e) {
            // an end like the other, and the program may well go on
            Runtime.getRuntime().removeShutdownHook(hook);
        } finally {
            last.run();
            done.countDown();
        }
    }

    /// Does it when the program ends by itself or is asked to; not when it is killed or crashes.
    public static void whenEnding(Runnable last) {
        Runtime.getRuntime().addShutdownHook(new Thread(last, "ending"));
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warning("ended before the last thing was done");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// What was called off is let go of at once, with all that it holds.
    private static ScheduledExecutorService forgetful() {
        ScheduledThreadPoolExecutor clock =
                new ScheduledThreadPoolExecutor(1, named("clock", Thread.NORM_PRIORITY));
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }

    private static ThreadFactory named(String name, int priority) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            thread.setPriority(priority);
            return thread;
        };
    }
}
