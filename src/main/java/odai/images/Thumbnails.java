package odai.images;

import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import odai.dataset.ImageRef;

/// Thumbnails: made in the background, last asked first made, kept in memory and in the project's
/// folder by content hash.
public final class Thumbnails implements AutoCloseable {
    /// The longer side of a thumbnail in pixels.
    public static final int LONG_SIDE = 320;

    /// Never blocks: from memory, or empty.
    public Optional<Pixels> cached(ImageRef image) {
        throw new UnsupportedOperationException("stub " + image);
    }

    /// Makes it in the background and hands it over on a background thread; cancelling the future
    /// takes it off the queue.
    public Future<?> request(ImageRef image, Consumer<Decoded> then) {
        throw new UnsupportedOperationException("stub " + image + then);
    }

    @Override
    public void close() {}
}
