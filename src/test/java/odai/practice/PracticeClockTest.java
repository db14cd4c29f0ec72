package odai.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PracticeClockTest {
    private static final Instant START = Instant.ofEpochSecond(1_800_000_000);

    private final PracticeClock clock = new PracticeClock(START, 1000);

    private static Instant after(long millis) {
        return START.plusMillis(millis);
    }

    @Test
    void aJobIsAsFarAsItsTime() {
        assertThat(clock.elapsed(after(-5))).isZero();
        assertThat(clock.elapsed(after(250))).isEqualTo(.25);
        assertThat(clock.elapsed(after(5000))).isEqualTo(1);
        assertThat(clock.at(.25)).isEqualTo(after(250));
    }

    @Test
    void whatWasDoneBeforeAPauseKeepsItsTimeAndTheRestComesLater() {
        clock.pause(after(500));
        assertThat(clock.paused()).isTrue();
        assertThat(clock.elapsed(after(9000))).isEqualTo(.5);
        clock.resume(after(10_500));
        assertThat(clock.paused()).isFalse();
        assertThat(clock.elapsed(after(10_750))).isEqualTo(.75);
        assertThat(clock.at(.25)).isEqualTo(after(250));
        assertThat(clock.at(1)).isEqualTo(after(11_000));
    }

    @Test
    void aCancelledJobNeverMoves() {
        clock.pause(after(500));
        clock.cancel(after(800));
        assertThat(clock.cancelled()).isTrue();
        assertThat(clock.paused()).isFalse();
        assertThat(clock.elapsed(after(9000))).isEqualTo(.5);
        assertThat(clock.at(1)).isEqualTo(after(500));
    }

    @Property
    void howeverOftenItIsPausedItNeverGoesBack(
            @ForAll List<@IntRange(max = 200) Integer> steps, @ForAll boolean[] turns) {
        PracticeClock one = new PracticeClock(START, 1000);
        long now = 0;
        double last = 0;
        for (int i = 0; i < steps.size(); i++) {
            now += steps.get(i);
            if (turns.length > 0 && turns[i % turns.length]) {
                if (one.paused()) {
                    one.resume(after(now));
                } else {
                    one.pause(after(now));
                }
            }
            double done = one.elapsed(after(now));
            assertThat(done).isBetween(last, 1.0);
            last = done;
        }
    }
}
