package odai.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import odai.fixtures.Formats;
import odai.fixtures.SeedPictures;
import odai.work.Workers;
import org.junit.jupiter.api.Test;

class MemoryBudgetTest {
    @Test
    void allThreadsTogetherNeverTakeMore() throws Exception {
        long most = 10 << 20;
        MemoryBudget budget = new MemoryBudget(most);
        AtomicLong taken = new AtomicLong();
        AtomicLong peak = new AtomicLong();
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Workers.pool("budget", 8)) {
            for (int i = 0; i < 200; i++) {
                long wanted = (1 + i % 10) << 20;
                all.add(
                        threads.submit(() -> {
                            try (MemoryBudget.Share share = budget.take(wanted)) {
                                long now = taken.addAndGet(share.bytes());
                                peak.accumulateAndGet(now, Math::max);
                                Thread.yield();
                                taken.addAndGet(-share.bytes());
                            }
                        }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(peak.get()).isPositive().isLessThanOrEqualTo(most);
        // everything was given back
        budget.take(most).close();
    }

    @Test
    void whatNeverFitsIsNotWaitedFor() {
        MemoryBudget budget = new MemoryBudget(1 << 20);
        assertThat(budget.holds((1 << 20) + 1)).isFalse();
        assertThatThrownBy(() -> budget.take((1 << 20) + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDecodeGivesBackWhatItTook() {
        ImageDecoder decoder = new ImageDecoder();
        for (byte[] seed : SeedPictures.all().values()) {
            decoder.decode(seed, 16);
            byte[] half = Arrays.copyOf(seed, seed.length / 2);
            decoder.decode(half, 16);
        }
        MemoryBudget.SHARED.take(MemoryBudget.MOST).close();
    }

    private static long cost(byte[] bytes, int longSide) {
        return DecodeCost.of(ImageHeader.of(ByteSource.of(bytes)), bytes.length, longSide, true);
    }

    @Test
    void bytesPerPixelCount() {
        long usual = cost(Formats.png(), 16);
        assertThat(cost(Formats.sixteenBitPng(), 16)).isGreaterThan(usual);
        assertThat(cost(Formats.transparentPng(), 16)).isGreaterThan(usual);
        byte[] progressive = SeedPictures.all().get("progressive.jpg");
        assertThat(cost(progressive, 16)).isGreaterThan(cost(Formats.jpeg(), 16));
    }
}
