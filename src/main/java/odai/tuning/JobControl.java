package odai.tuning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import odai.service.Capability;
import odai.work.Progress;
import org.jspecify.annotations.Nullable;

/// What a person wants of a job while somebody else's thread sees to it: cancel, pause, go on, or
/// be left alone. A wish is heard at once, not when the next question would be due.
public final class JobControl implements Progress {
    /// How often somebody else's wish to stop, and a clock that has jumped, are looked for.
    private static final long NAP = 100;

    /// A nap that took so much longer by the clock on the wall: the machine was asleep.
    private static final Duration ASLEEP = Duration.ofSeconds(5);

    /// What the service is asked to do.
    public enum Wish {
        CANCEL(Capability.CANCEL),
        PAUSE(Capability.PAUSE),
        RESUME(Capability.PAUSE);

        private final Capability needs;

        Wish(Capability needs) {
            this.needs = needs;
        }
    }

    private final Progress outer;
    private final Queue<Wish> wishes = new ArrayDeque<>();
    private @Nullable Wish unheard;
    private Set<Capability> can = EnumSet.allOf(Capability.class);
    private boolean cancelled;
    private boolean left;

    public JobControl() {
        this(Progress.NONE);
    }

    /// @param outer somebody else who may want it to stop
    public JobControl(Progress outer) {
        this.outer = outer;
    }

    /// What has not been handed over is stopped; what has is cancelled at the service.
    public synchronized void cancel() {
        cancelled = true;
        wish(Wish.CANCEL);
    }

    public void pause() {
        wish(Wish.PAUSE);
    }

    public void resume() {
        wish(Wish.RESUME);
    }

    /// Nobody follows any more; the job goes on. Not heard before it is handed over.
    public synchronized void leave() {
        left = true;
        notifyAll();
    }

    private synchronized void wish(Wish wish) {
        wishes.add(wish);
        notifyAll();
    }

    @Override
    public void report(long done, long total) {
        outer.report(done, total);
    }

    @Override
    public synchronized boolean stopped() {
        return cancelled || outer.stopped();
    }

    public synchronized boolean left() {
        return left;
    }

    /// What the service of the job can do, as far as it is a person's to wish. All of it, before it
    /// is told: what has not been handed over is stopped here.
    public synchronized void serve(Set<Capability> possible) {
        can = Set.copyOf(possible);
    }

    /// Whether it would be of use to wish that.
    public synchronized boolean can(Wish wish) {
        return can.contains(wish.needs);
    }

    /// The next wish, once; else the one that the service did not hear, unless it is out of date.
    public synchronized Optional<Wish> take() {
        if (!cancelled && outer.stopped()) {
            cancelled = true;
            return Optional.of(Wish.CANCEL);
        }
        Wish next = wishes.isEmpty() ? unheard : wishes.poll();
        unheard = null;
        return Optional.ofNullable(next);
    }

    /// The service was away: it is asked again when it would be asked next anyway.
    public synchronized void unheard(Wish wish) {
        unheard = wish;
    }

    /// Until that much time has passed, something is wished, or the machine wakes from sleep: after
    /// it the last answer is older than it seems.
    public synchronized void rest(Duration time, Clock clock) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toMillis();
                left > 0 && !due();
                left = (end - System.nanoTime()) / 1_000_000) {
            Instant before = clock.instant();
            wait(Math.min(NAP, left));
            if (Duration.between(before, clock.instant()).compareTo(ASLEEP) > 0) {
                return;
            }
        }
    }

    private boolean due() {
        return left || !wishes.isEmpty() || !cancelled && outer.stopped();
    }
}
