package odai.screening;

import java.time.Duration;
import java.util.Optional;

/// How fast a run goes and how long it will take.
///
/// @param done of `total`
/// @param working how long it has been at work, pauses left out
public record ScreeningProgress(int done, int total, Duration working) {
    /// The first pictures wait for the nets to be loaded and tell nothing of the others.
    private static final int FEW = 5;

    public ScreeningProgress {
        if (done < 0 || done > total || working.isNegative()) {
            throw new IllegalArgumentException(done + " of " + total + " in " + working);
        }
    }

    /// Pictures a second; 0 while nothing is known.
    public double perSecond() {
        long nanos = working.toNanos();
        return nanos == 0 ? 0 : done * 1e9 / nanos;
    }

    /// At the pace so far; empty while too little is done to know it.
    public Optional<Duration> left() {
        return done < FEW || working.isZero()
                ? Optional.empty()
                : Optional.of(
                        Duration.ofMillis(
                                Math.round(working.toMillis() * (double) (total - done) / done)));
    }
}
