package odai.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import odai.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class JobControlTest {
    private static final Duration AGES = Duration.ofHours(1);

    private final JobControl control = new JobControl();

    @Test
    void everyWishIsTakenOnceInItsOrder() {
        assertThat(control.take()).isEmpty();
        control.pause();
        control.resume();
        assertThat(control.take()).contains(JobControl.Wish.PAUSE);
        assertThat(control.take()).contains(JobControl.Wish.RESUME);
        assertThat(control.take()).isEmpty();
        assertThat(control.stopped()).isFalse();
    }

    @Test
    void aCancelStopsWhatHasNotBeenHandedOver() {
        control.cancel();
        assertThat(control.stopped()).isTrue();
        assertThat(control.take()).contains(JobControl.Wish.CANCEL);
        assertThat(control.take()).as("asked of the service once").isEmpty();
    }

    @Test
    void aWishThatWasNotHeardIsWishedAgainUnlessALaterOneTakesItsPlace() throws Exception {
        control.pause();
        control.unheard(control.take().orElseThrow());
        control.rest(Duration.ofMillis(1), Clock.systemUTC());
        assertThat(control.take()).contains(JobControl.Wish.PAUSE);
        assertThat(control.take()).isEmpty();
        control.unheard(JobControl.Wish.PAUSE);
        control.resume();
        assertThat(control.take()).contains(JobControl.Wish.RESUME);
        assertThat(control.take()).isEmpty();
    }

    @Test
    void somebodyElsesStopIsACancelToo() {
        AtomicBoolean stop = new AtomicBoolean();
        JobControl watching =
                new JobControl(
                        Progress.of(
                                (_, _) -> {
                                    throw new AssertionError("not asked for");
                                },
                                stop::get));
        assertThat(watching.take()).isEmpty();
        stop.set(true);
        assertThat(watching.stopped()).isTrue();
        assertThat(watching.take()).contains(JobControl.Wish.CANCEL);
        assertThat(watching.take()).isEmpty();
    }

    @Test
    void aWishEndsARestAtOnce() throws Exception {
        CompletableFuture<Void> rest = resting(Clock.systemUTC());
        control.pause();
        rest.get();
        assertThat(control.take()).contains(JobControl.Wish.PAUSE);
    }

    @Test
    void whoLeavesIsNotKept() throws Exception {
        CompletableFuture<Void> rest = resting(Clock.systemUTC());
        control.leave();
        rest.get();
        assertThat(control.left()).isTrue();
        assertThat(control.stopped()).as("the job goes on").isFalse();
    }

    @Test
    void aMachineThatSleptAsksAtOnce() throws Exception {
        AtomicLong seconds = new AtomicLong();
        InstantSource leaping = () -> Instant.ofEpochSecond(seconds.addAndGet(600));
        CompletableFuture<Void> rest = resting(leaping.withZone(ZoneOffset.UTC));
        rest.get();
        assertThat(seconds.get()).isPositive();
    }

    @Test
    void aShortRestEndsByItself() throws Exception {
        long before = System.nanoTime();
        control.rest(Duration.ofMillis(150), Clock.systemUTC());
        assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(149_000_000);
    }

    private CompletableFuture<Void> resting(Clock clock) {
        return CompletableFuture.runAsync(() -> {
            try {
                control.rest(AGES, clock);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
    }
}
