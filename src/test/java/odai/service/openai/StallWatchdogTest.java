package odai.service.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import odai.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StallWatchdogTest {
    private final CountDownLatch broken = new CountDownLatch(1);
    private final AtomicBoolean stop = new AtomicBoolean();
    private final AtomicLong told = new AtomicLong();
    private final Progress progress = Progress.of((done, _) -> told.set(done), stop::get);

    @Test
    void aLineOnWhichNothingMovesIsBrokenOff() throws InterruptedException {
        try (StallWatchdog _ = new StallWatchdog(broken::countDown, progress, Duration.ZERO)) {
            broken.await();
        }
    }

    @Test
    void aWishToStopBreaksItOffThoughItIsGivenMuchTime() throws InterruptedException {
        try (StallWatchdog stallWatchdog =
                new StallWatchdog(broken::countDown, progress, Duration.ofDays(1))) {
            stallWatchdog.report(7, 9);
            assertThat(told).hasValue(7);
            assertThat(stallWatchdog.stopped()).isFalse();
            stop.set(true);
            assertThat(stallWatchdog.stopped()).isTrue();
            broken.await();
        }
    }

    @Test
    void whoWaitsForTheAnswerIsLeftAlone() throws InterruptedException {
        CountDownLatch sent = new CountDownLatch(1);
        CountDownLatch looked = new CountDownLatch(3);
        Progress seen =
                Progress.of(
                        Progress.NONE,
                        () -> {
                            await(sent);
                            looked.countDown();
                            return false;
                        });
        try (StallWatchdog stallWatchdog =
                new StallWatchdog(broken::countDown, seen, Duration.ofNanos(1))) {
            stallWatchdog.sent();
            sent.countDown();
            looked.await();
        }
        assertThat(broken.getCount()).isEqualTo(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
