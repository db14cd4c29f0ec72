package odai.images;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.logging.Logger;
import odai.dataset.ImageRef;
import odai.logging.Unforeseen;
import odai.work.FileNames;
import odai.work.Workers;

/// Thumbnails: made in the background, last asked first made, kept in memory up to a limit and in
/// the project's folder by content hash. One core is left to the window.
public final class Thumbnails implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Thumbnails.class.getName());

    /// The longer side of a thumbnail in pixels.
    public static final int LONG_SIDE = 320;

    static final int THREADS = Math.max(1, Workers.cores() - 1);

    /// Scrolling comes first, screening last.
    private static final int NICENESS = 10;

    private static final long MEMORY = 96L << 20;
    private static final long PATIENCE_SECONDS = 5;

    private final ImageDecoder decoder;
    private final ThumbnailFiles files;
    private final ExecutorService threads;
    private final LinkedBlockingDeque<FutureTask<?>> waiting = new LinkedBlockingDeque<>();
    private final Map<String, Pixels> memory = new LinkedHashMap<>(256, 0.75f, true);
    private final AtomicInteger making = new AtomicInteger();
    private long held;

    public Thumbnails(Path folder, ImageDecoder decoder) {
        this.decoder = decoder;
        this.files = new ThumbnailFiles(folder, decoder);
        this.threads = Workers.patient("thumbnail", THREADS, NICENESS);
    }

    /// Never blocks for long: from memory, or empty.
    public Optional<Pixels> cached(ImageRef image) {
        synchronized (memory) {
            return Optional.ofNullable(memory.get(key(image)));
        }
    }

    /// Makes it in the background and hands it over on a background thread; cancelling the future
    /// takes it off the queue.
    public Future<?> request(ImageRef image, Consumer<Decoded> then) {
        FutureTask<?> task = new FutureTask<>(() -> make(image, then), null);
        waiting.addFirst(task);
        try {
            threads.execute(this::next);
        } catch (RejectedExecutionException e) {
            // asked while the project is being closed: nobody will see it
            task.cancel(false);
            waiting.remove(task);
        }
        return task;
    }

    /// Nobody asks the future: what breaks is noted down here, and the place stays without a
    /// picture.
    private void make(ImageRef image, Consumer<Decoded> then) {
        try {
            then.accept(make(image));
        } catch (RuntimeException | Error e) {
            Unforeseen.note(e);
        }
    }

    /// Whether nothing that was asked for is still to be made.
    public boolean idle() {
        return waiting.isEmpty() && making.get() == 0;
    }

    /// At once, on the calling thread.
    public Decoded make(ImageRef image) {
        Optional<Pixels> known = cached(image);
        if (known.isPresent()) {
            return new Decoded.DecodedPicture(known.get());
        }
        Optional<Pixels> stored = files.read(image);
        if (stored.isPresent()) {
            keep(image, stored.get());
            return new Decoded.DecodedPicture(stored.get());
        }
        Decoded decoded = decoder.decode(FileNames.path(image.path()), LONG_SIDE);
        if (decoded instanceof Decoded.DecodedPicture decodedPicture) {
            keep(image, decodedPicture.pixels());
            files.write(image, decodedPicture.pixels());
        }
        return decoded;
    }

    private void next() {
        making.incrementAndGet();
        try {
            FutureTask<?> task = waiting.pollFirst();
            if (task != null) {
                task.run();
            }
        } finally {
            making.decrementAndGet();
        }
    }

    private void keep(ImageRef image, Pixels pixels) {
        synchronized (memory) {
            Pixels before = memory.put(key(image), pixels);
            held += bytes(pixels) - (before == null ? 0 : bytes(before));
            var oldest = memory.entrySet().iterator();
            while (held > MEMORY && memory.size() > 1) {
                held -= bytes(oldest.next().getValue());
                oldest.remove();
            }
        }
    }

    private static long bytes(Pixels pixels) {
        return 4L * pixels.width() * pixels.height();
    }

    private static String key(ImageRef image) {
        return image.sha256().isEmpty() ? image.path() : image.sha256();
    }

    @Override
    public void close() {
        waiting.clear();
        threads.shutdownNow();
    }

    /// Waits, not for long, until nothing writes into the project's folder any more. Not for the FX
    /// thread.
    public void awaitEnd() {
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warning("a thumbnail is still being made");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
