package odai.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import odai.logging.StateFolder;
import odai.work.Workers;
import org.jspecify.annotations.Nullable;

/// The net below the decoders: a picture is marked in a file while it is being decoded. A mark that
/// is found after its process has died names what it died of, or was busy with when it was killed;
/// that content is not decoded again until somebody asks for it. Known by its SHA-256: a picture
/// that was changed is another. Safe to use from many threads and processes.
///
/// Marks are written without forcing them to the disk: they outlive the process, not the machine.
public final class DecodeMarks {
    private static final Logger LOG = Logger.getLogger(DecodeMarks.class.getName());
    private static final String ENDED = ".ended";
    private static final Map<Path, DecodeMarks> OPEN = new ConcurrentHashMap<>();
    private static final DecodeMarks NONE = new DecodeMarks(null);

    private final @Nullable Path folder;

    /// Names of the pictures that ended a program: SHA-256, a hyphen, the length in bytes.
    private final Set<String> ended = ConcurrentHashMap.newKeySet();

    /// Those of them that a file of their own names: without it they may be decoded again.
    private final Set<String> named = ConcurrentHashMap.newKeySet();

    private final Deque<MarkFile> idle = new ConcurrentLinkedDeque<>();
    private final Set<MarkFile> all = ConcurrentHashMap.newKeySet();
    private volatile boolean writable;

    private DecodeMarks(@Nullable Path folder) {
        this.folder = folder;
        this.writable = folder != null;
    }

    /// The marks in a folder, which is made with the first of them. What earlier processes left
    /// there is read the first time the folder is asked for, and by `collect`; where it cannot be
    /// written, decoding goes on without marks.
    public static DecodeMarks in(Path folder) {
        return OPEN.computeIfAbsent(folder.toAbsolutePath().normalize(), DecodeMarks::opened);
    }

    /// For pictures of no project.
    public static DecodeMarks ofUser() {
        return in(StateFolder.ours().resolve("decoding"));
    }

    /// Marks nothing and remembers nothing.
    public static DecodeMarks none() {
        return NONE;
    }

    private static DecodeMarks opened(Path folder) {
        if (OPEN.isEmpty()) {
            Workers.whenEnding(() -> OPEN.values().forEach(DecodeMarks::end));
        }
        DecodeMarks marks = new DecodeMarks(folder);
        marks.collect();
        return marks;
    }

    /// What a decode holds while it goes on.
    interface DecodeMark extends AutoCloseable {
        @Override
        void close();
    }

    /// Marks it as being decoded until the mark is closed.
    DecodeMark begin(PictureFile file) {
        MarkFile mark = take();
        if (mark == null) {
            return () -> {};
        }
        Path path = file.path();
        mark.write(path == null ? MarkedPicture.of(file) : MarkedPicture.of(path));
        return () -> {
            mark.clear();
            idle.push(mark);
        };
    }

    /// Whether the program ended while it was decoding exactly this.
    boolean endedTheProgram(PictureFile file) {
        String size = "-" + file.length();
        return ended.stream().anyMatch(name -> name.endsWith(size))
                && ended.contains(file.sha256() + size);
    }

    /// Whether the program ended while it was decoding the picture with that SHA-256.
    public boolean endedTheProgram(String sha256) {
        return !sha256.isEmpty() && ended.stream().anyMatch(name -> name.startsWith(sha256));
    }

    /// The picture with that SHA-256 may be decoded again.
    public void tryAgain(String sha256) {
        forget(ended.stream().filter(name -> name.startsWith(sha256)).toList());
    }

    /// All may be decoded again.
    public void tryAllAgain() {
        forget(List.copyOf(ended));
    }

    private synchronized void forget(List<String> names) {
        for (String name : names) {
            try {
                if (folder != null) {
                    Files.deleteIfExists(folder.resolve(name + ENDED));
                }
                ended.remove(name);
                named.remove(name);
            } catch (IOException e) {
                LOG.log(Level.WARNING, "stays passed over: " + name, e);
            }
        }
    }

    /// Gives back the files that no decode holds: when a project is closed.
    public void release() {
        for (MarkFile mark = idle.poll(); mark != null; mark = idle.poll()) {
            all.remove(mark);
            mark.close();
        }
    }

    /// Whoever still decodes is not to blame for an end that was asked for.
    private void end() {
        writable = false;
        all.forEach(MarkFile::close);
    }

    private @Nullable MarkFile take() {
        MarkFile known = idle.poll();
        if (known != null || !writable || folder == null) {
            return known;
        }
        try {
            Files.createDirectories(folder);
            MarkFile made = MarkFile.make(folder);
            all.add(made);
            return made;
        } catch (IOException e) {
            // a picture is not kept from its curator because nothing can be noted of it
            LOG.log(Level.FINE, "no marks in " + folder, e);
            writable = false;
            return null;
        }
    }

    /// Reads what processes that have died left there, and which pictures others want tried again.
    public synchronized void collect() {
        Path from = folder;
        if (from == null || !Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> entries = Files.list(from)) {
            List<String> names = entries.map(Path::getFileName).map(String::valueOf).toList();
            Set<String> there =
                    names.stream()
                            .filter(it -> it.endsWith(ENDED))
                            .map(it -> it.substring(0, it.length() - ENDED.length()))
                            .collect(Collectors.toSet());
            ended.removeIf(it -> named.contains(it) && !there.contains(it));
            named.retainAll(there);
            named.addAll(there);
            ended.addAll(there);
            names.stream()
                    .filter(it -> it.endsWith(MarkFile.SUFFIX))
                    .flatMap(it -> MarkFile.orphaned(from.resolve(it)).stream())
                    .flatMap(it -> it.name().stream())
                    .forEach(this::remember);
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.WARNING, "marks cannot be read in " + from, e);
        }
    }

    private void remember(String name) {
        LOG.warning(() -> "the program ended while it decoded " + name);
        ended.add(name);
        try {
            if (folder != null) {
                Files.write(folder.resolve(name + ENDED), new byte[0]);
                named.add(name);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "known for this time only: " + name, e);
        }
    }
}
