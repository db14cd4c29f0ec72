package odai.practice;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import odai.work.Workers;

/// Gives every request a thread of its own, so that a client that sends its headers or its body a
/// byte an hour keeps nobody else waiting, and hangs up on those that send nothing for too long.
final class RequestThreads implements Executor, AutoCloseable {
    private static final long LONGEST_LOOK_MILLIS = 1000;

    private final ExecutorService threads = Workers.each("practice");
    private final ScheduledExecutorService clock = Workers.clock("practice-clock");
    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private final ThreadLocal<Watch> mine = new ThreadLocal<>();
    private final long patience;

    /// One request's thread.
    static final class Watch {
        private final Thread thread = Thread.currentThread();
        private long since = System.nanoTime();
        private boolean waiting = true;

        /// For the client.
        synchronized void waits() {
            since = System.nanoTime();
            waiting = true;
        }

        synchronized void works() {
            waiting = false;
        }

        /// An interrupted read closes its connection.
        private synchronized void hangUp(long patience) {
            if (waiting && System.nanoTime() - since > patience) {
                waiting = false;
                thread.interrupt();
            }
        }
    }

    /// @param patience with a client that sends nothing
    RequestThreads(Duration patience) {
        this.patience = patience.toNanos();
        long look = Math.clamp(patience.toMillis() / 2, 1, LONGEST_LOOK_MILLIS);
        clock.scheduleWithFixedDelay(
                () -> watches.forEach(it -> it.hangUp(this.patience)),
                look,
                look,
                TimeUnit.MILLISECONDS);
    }

    /// @param request reads the headers first, then calls the handler
    @Override
    public void execute(Runnable request) {
        threads.execute(() -> {
            Watch watch = new Watch();
            watches.add(watch);
            mine.set(watch);
            try {
                request.run();
            } finally {
                watch.works();
                watches.remove(watch);
            }
        });
    }

    /// Of the request that this thread answers: its headers have arrived.
    Watch arrived() {
        Watch watch = mine.get();
        watch.works();
        return watch;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        Workers.end(threads);
    }
}
