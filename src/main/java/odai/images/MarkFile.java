package odai.images;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/// One file that says what one thread is decoding: the length of a text, 0 for nothing, and the
/// text. It stays open and locked as long as its process lives, so that a mark costs one small
/// write and a dead process is told from a busy one.
final class MarkFile implements AutoCloseable {
    static final String SUFFIX = ".mark";

    private static final Logger LOG = Logger.getLogger(MarkFile.class.getName());
    private static final int MOST = 1 << 16;
    private static final int ATTEMPTS = 5;
    private static final byte[] NOTHING = new byte[4];

    /// A file is made, then locked: it may not be taken for a dead process's in between.
    private static final Duration NEW = Duration.ofSeconds(10);

    /// Of this process. Closing another descriptor of the same file would give its lock away.
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path path;

    // not a channel: an interrupted thread would close it with its next write
    private final RandomAccessFile file;

    private MarkFile(Path path, RandomAccessFile file) {
        this.path = path;
        this.file = file;
    }

    /// Another process that looks for the dead may hold a new file just before it is locked here:
    /// that one is given up, and another is made.
    static MarkFile make(Path folder) throws IOException {
        for (int attempt = 1; ; attempt++) {
            MarkFile made = unlocked(folder);
            if (made.lock() || attempt == ATTEMPTS) {
                return made;
            }
            made.close();
        }
    }

    private static MarkFile unlocked(Path folder) throws IOException {
        Path path =
                folder.resolve(ProcessHandle.current().pid() + "-" + UUID.randomUUID() + SUFFIX);
        OURS.add(path);
        return new MarkFile(path, new RandomAccessFile(path.toFile(), "rw"));
    }

    /// Held until the file is closed, by us or by the system; lock() would be interrupted.
    ///
    /// @return whether nobody else holds it
    private boolean lock() {
        try {
            return file.getChannel().tryLock() != null;
        } catch (IOException e) {
            LOG.log(Level.FINE, "no locks for " + path, e);
            return true;
        }
    }

    void write(MarkedPicture picture) {
        byte[] text = picture.text().getBytes(StandardCharsets.UTF_8);
        if (text.length <= MOST) {
            put(text);
        }
    }

    void clear() {
        try {
            file.seek(0);
            file.write(NOTHING);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a mark stays in " + path, e);
        }
    }

    private void put(byte[] text) {
        byte[] all = new byte[NOTHING.length + text.length];
        for (int i = 0; i < NOTHING.length; i++) {
            all[i] = (byte) (text.length >>> 8 * (NOTHING.length - 1 - i));
        }
        System.arraycopy(text, 0, all, NOTHING.length, text.length);
        try {
            file.seek(0);
            file.write(all);
        } catch (IOException e) {
            LOG.log(Level.FINE, "no mark in " + path, e);
        }
    }

    /// What a process that is no more was decoding; its file is removed. Empty where the process
    /// lives or was decoding nothing.
    static Optional<MarkedPicture> orphaned(Path path) {
        if (OURS.contains(path)) {
            return Optional.empty();
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            if (!lockable(path, file)) {
                return Optional.empty();
            }
            Optional<MarkedPicture> picture = read(file);
            Instant written = Files.getLastModifiedTime(path).toInstant();
            if (picture.isPresent() || written.isBefore(Instant.now().minus(NEW))) {
                Files.deleteIfExists(path);
            }
            return picture;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a mark cannot be read: " + path, e);
            return Optional.empty();
        }
    }

    private static boolean lockable(Path path, RandomAccessFile file) {
        try {
            FileLock lock = file.getChannel().tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            // a network drive without locks: then the process's number has to do
            String pid = String.valueOf(path.getFileName()).replaceFirst("-.*", "");
            return pid.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(pid)).isEmpty();
        }
    }

    private static Optional<MarkedPicture> read(RandomAccessFile file) throws IOException {
        if (file.length() < NOTHING.length) {
            return Optional.empty();
        }
        int length = file.readInt();
        if (length <= 0 || length > MOST || length > file.length() - NOTHING.length) {
            return Optional.empty();
        }
        byte[] text = new byte[length];
        file.readFully(text);
        return MarkedPicture.parse(new String(text, StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
            file.close();
            OURS.remove(path);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a mark's file stays: " + path, e);
        }
    }
}
