package odai.service.openai;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import odai.work.Progress;
import odai.work.Workers;

/// Breaks a line off on which nothing moves any more, or whose person wants it to stop: whoever
/// waits for a full line to take more does not wake up by himself.
final class StallWatchdog implements Progress, AutoCloseable {
    private static final long LOOK_MILLIS = 100;

    private final Runnable breakOff;
    private final Progress progress;
    private final long patience;
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService thread = Workers.pool("stall", 1);
    private volatile long moved = System.nanoTime();
    private volatile boolean sending = true;

    /// @param breakOff called once at most, on another thread
    /// @param progress told what is reported
    StallWatchdog(Runnable breakOff, Progress progress, Duration patience) {
        this.breakOff = breakOff;
        this.progress = progress;
        this.patience = patience.toNanos();
        thread.execute(this::watch);
    }

    private void watch() {
        try {
            while (!end.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                if (progress.stopped() || sending && System.nanoTime() - moved > patience) {
                    breakOff.run();
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void report(long done, long total) {
        moved = System.nanoTime();
        progress.report(done, total);
    }

    @Override
    public boolean stopped() {
        return progress.stopped();
    }

    /// All is sent; what may take its time now is the answer.
    void sent() {
        sending = false;
    }

    @Override
    public void close() {
        end.countDown();
        thread.shutdown();
    }
}
