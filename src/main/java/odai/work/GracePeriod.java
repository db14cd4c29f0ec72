package odai.work;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// What is on its way to a service when work is stopped was paid for: nothing new is asked, but the
/// answers have time to arrive. Safe to use from many threads.
public final class GracePeriod {
    private final Progress stop;
    private final long nanos;
    private final LongSupplier clock;
    // when somebody first noticed the wish to stop; 0 before
    private final AtomicLong noticed = new AtomicLong();

    /// @param time as long as a request may take by itself: whoever cannot wait that long, such as
    ///   a program that ends, interrupts the work
    public GracePeriod(Progress stop, Duration time) {
        this(stop, time, System::nanoTime);
    }

    /// @param clock in nanoseconds
    public GracePeriod(Progress stop, Duration time, LongSupplier clock) {
        this.stop = stop;
        this.nanos = time.toNanos();
        this.clock = clock;
    }

    /// Whether nothing new should be begun.
    public boolean stopped() {
        return stop.stopped();
    }

    /// Whether what is on its way should be broken off.
    public boolean over() {
        if (!stop.stopped()) {
            return false;
        }
        long now = Math.max(1, clock.getAsLong());
        noticed.compareAndSet(0, now);
        return now - noticed.get() > nanos;
    }
}
