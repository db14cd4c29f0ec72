package odai.work;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;

/// The only maker of threads. All are daemons: a closed window ends the program, and nothing
/// durable is left to a thread's end.
public final class Workers implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Workers.class.getName());
    private static final int CORES = Math.max(1, Runtime.getRuntime().availableProcessors());
    private static final long PATIENCE_SECONDS = 5;

    private final ExecutorService tasks =
            Executors.newCachedThreadPool(named("work", Thread.NORM_PRIORITY));
    private final ExecutorService pictures =
            Executors.newFixedThreadPool(CORES, named("picture", Thread.MIN_PRIORITY + 1));
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(named("writer", Thread.NORM_PRIORITY));
    private final ExecutorService reader =
            Executors.newSingleThreadExecutor(named("reader", Thread.NORM_PRIORITY));
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(named("clock", Thread.NORM_PRIORITY));

    /// For whole tasks that mostly wait or run alone: import, export, a submission.
    public ExecutorService tasks() {
        return tasks;
    }

    /// For many small pieces of work on pictures; as many threads as cores, at low priority.
    public ExecutorService pictures() {
        return pictures;
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

    /// The same for work that gives way to what a person waits for.
    ///
    /// @param niceness from 0, which gives way to nothing, to 19, which takes what all others leave
    public static ExecutorService patient(String name, int threads, int niceness) {
        ThreadFactory factory = named(name, Thread.MIN_PRIORITY);
        return Executors.newFixedThreadPool(
                threads, task -> factory.newThread(() -> nicely(task, niceness)));
    }

    private static void nicely(Runnable task, int niceness) {
        Nice.now(niceness);
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

    /// Lets the curator's changes reach the disk, stops the rest.
    @Override
    public void close() {
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
