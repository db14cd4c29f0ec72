package odai.tuning;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/// Bytes per second over the last few seconds: steady enough to tell the time left, quick enough to
/// follow a line that changes. Goes by a clock that nobody sets.
final class UploadSpeed {
    private static final long WINDOW = 5_000_000_000L;
    private static final double SECOND = 1e9;

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
    /// @return 0 while nothing can be said
    long perSecond(long bytes) {
        long now = nanos.getAsLong();
        if (!seen.isEmpty() && seen.getLast().bytes() > bytes) {
            seen.clear();
        }
        seen.add(new Sent(now, bytes));
        while (seen.size() > 2 && now - seen.getFirst().at() > WINDOW) {
            seen.removeFirst();
        }
        Sent first = seen.getFirst();
        long time = now - first.at();
        return time <= 0 ? 0 : Math.round((bytes - first.bytes()) / (time / SECOND));
    }
}
