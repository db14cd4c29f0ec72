package odai.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far a practised job is: time since it was made, without the pauses.
final class PracticeClock {
    private final Instant created;
    private final long millis;
    private final List<ClockPause> clockPauses = new ArrayList<>();
    private @Nullable Instant cancelled;
    private @Nullable Instant paused;

    /// @param done part of the job that was done when it was paused
    private record ClockPause(double done, Duration time) {}

    /// @param millis how long the whole job takes
    PracticeClock(Instant created, long millis) {
        this.created = created;
        this.millis = millis;
    }

    synchronized void cancel(Instant now) {
        cancelled = paused == null ? now : paused;
    }

    synchronized void pause(Instant now) {
        paused = now;
    }

    synchronized void resume(Instant now) {
        Instant since = paused;
        if (since != null) {
            double done = elapsed(now);
            clockPauses.add(new ClockPause(done, Duration.between(since, now)));
            paused = null;
        }
    }

    synchronized boolean cancelled() {
        return cancelled != null;
    }

    synchronized boolean paused() {
        return paused != null && cancelled == null;
    }

    /// 0 … 1.
    synchronized double elapsed(Instant now) {
        Instant until = now;
        if (cancelled != null) {
            until = cancelled;
        } else if (paused != null) {
            until = paused;
        }
        Duration worked = Duration.between(created, until);
        for (ClockPause clockPause : clockPauses) {
            worked = worked.minus(clockPause.time());
        }
        return Math.clamp((double) worked.toMillis() / millis, 0, 1);
    }

    /// When that part of the job was, or will be, done.
    synchronized Instant at(double done) {
        Instant when = created.plusMillis((long) (millis * done));
        for (ClockPause clockPause : clockPauses) {
            if (clockPause.done() < done) {
                when = when.plus(clockPause.time());
            }
        }
        return cancelled != null && when.isAfter(cancelled) ? cancelled : when;
    }
}
