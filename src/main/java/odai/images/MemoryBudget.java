package odai.images;

import java.util.concurrent.Semaphore;

/// Memory that all decoders of the program share, so that the number of threads does not multiply
/// what a large picture takes. Who gets none waits for the others.
final class MemoryBudget {
    /// What one decode, or all at a time, may take: 512 MB.
    static final long MOST = 512L << 20;

    static final MemoryBudget SHARED = new MemoryBudget(MOST);

    private static final long UNIT = 1 << 10;

    private final long bytes;

    /// Fair: a large picture must not wait for ever behind small ones.
    private final Semaphore units;

    MemoryBudget(long bytes) {
        this.bytes = bytes;
        this.units = new Semaphore(units(bytes), true);
    }

    /// A part of it; given back when it is closed.
    final class Share implements AutoCloseable {
        private final long bytes;

        private Share(long bytes) {
            this.bytes = bytes;
        }

        long bytes() {
            return bytes;
        }

        @Override
        public void close() {
            units.release(units(bytes));
        }
    }

    /// Whether so much can ever be taken.
    boolean holds(long wanted) {
        return wanted <= bytes;
    }

    /// Waits, through every interrupt, until so much is free.
    Share take(long wanted) {
        if (!holds(wanted)) {
            throw new IllegalArgumentException(wanted + " of " + bytes);
        }
        units.acquireUninterruptibly(units(wanted));
        return new Share(wanted);
    }

    private static int units(long bytes) {
        return Math.toIntExact(Math.ceilDiv(bytes, UNIT));
    }
}
