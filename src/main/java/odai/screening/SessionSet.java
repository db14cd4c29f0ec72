package odai.screening;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/// What is loaded one after the other and closed together, in reverse. Each net holds memory of the
/// system that no collector frees: where a later one cannot be loaded the earlier ones are closed.
final class SessionSet implements AutoCloseable {
    /// Closes without a checked exception.
    interface SessionLoader extends AutoCloseable {
        @Override
        void close();
    }

    private final Deque<SessionLoader> sessionLoaders = new ArrayDeque<>();

    <T extends SessionLoader> T add(Supplier<T> load) {
        try {
            T part = load.get();
            sessionLoaders.push(part);
            return part;
        } catch (RuntimeException | Error e) {
            closeAfter(e);
            throw e;
        }
    }

    private void closeAfter(Throwable why) {
        try {
            close();
        } catch (RuntimeException | Error e) {
            why.addSuppressed(e);
        }
    }

    /// All of them, whatever becomes of one.
    @Override
    public void close() {
        while (!sessionLoaders.isEmpty()) {
            // the oldest is closed last, behind the others
            try (SessionLoader _ = sessionLoaders.removeLast()) {
                close();
            }
        }
    }
}
