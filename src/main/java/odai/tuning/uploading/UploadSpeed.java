package odai.tuning.uploading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/// Bytes per second over the last few seconds: steady enough to tell the time left, quick enough to
/// follow a line that changes. Goes by a clock that nobody sets.
final class UploadSpeed {
    private static final long WINDOW = 5_000_000_000L;
    private static final double SECOND = 1e9;

    /// Less time tells nothing: what is handed to the line at once has not been sent at once.
    private static final long LEAST = 500_000_000L;

    private final LongSupplier nanos;
    private final Deque<Sent> seen = new ArrayDeque<>();

    private record Sent(long at, long bytes) {}

    UploadSpeed() {
        this(System::nanoTime);
    }

    UploadSpeed(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /// @param bytes sent until now; fewer than before where a part is sent again
    /// @return 0 while nothing can be said: in the first half second
    long perSecond(long bytes) {
        long now = nanos.getAsLong();
        if (!seen.isEmpty() && seen.getLast().bytes() > bytes) {
            seen.clear();
        }
        seen.add(new Sent(now, bytes));
        forget(now);
        Sent first = seen.getFirst();
        long time = now - first.at();
        return time < LEAST ? 0 : Math.round((bytes - first.bytes()) / (time / SECOND));
    }

    /// What was long ago, as far as enough is left to go by.
    private void forget(long now) {
        while (now - seen.getFirst().at() > WINDOW) {
            Sent oldest = seen.removeFirst();
            if (now - seen.getFirst().at() < LEAST) {
                seen.addFirst(oldest);
                return;
            }
        }
    }
}
