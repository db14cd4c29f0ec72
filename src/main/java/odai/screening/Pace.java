package odai.screening;

import java.time.Duration;

/// How fast a run goes and how long it will take.
///
/// @param done of `total`
/// @param working how long it has been at work, pauses left out
public record Pace(int done, int total, Duration working) {
    public Pace {
        if (done < 0 || done > total || working.isNegative()) {
            throw new IllegalArgumentException(done + " of " + total + " in " + working);
        }
    }

    /// Pictures a second; 0 while nothing is known.
    public double perSecond() {
        long nanos = working.toNanos();
        return nanos == 0 ? 0 : done * 1e9 / nanos;
    }

    /// At the pace so far; zero while nothing is known.
    public Duration left() {
        if (done == 0) {
            return Duration.ZERO;
        }
        return Duration.ofMillis(Math.round(working.toMillis() * (double) (total - done) / done));
    }
}
