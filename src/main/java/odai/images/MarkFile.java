package odai.images;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import odai.work.LockedFile;

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

    // on a drive without locks, not locked
    private final LockedFile file;

    private MarkFile(LockedFile file) {
        this.file = file;
    }

    /// Another process that looks for the dead may hold a new file just before it is locked here:
    /// then another is made.
    static MarkFile make(Path folder) throws IOException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Path path =
                    folder.resolve(
                            ProcessHandle.current().pid() + "-" + UUID.randomUUID() + SUFFIX);
            Optional<LockedFile> made = LockedFile.takeAnyway(path);
            if (made.isPresent()) {
                return new MarkFile(made.get());
            }
        }
        throw new IOException("taken by others again and again: " + folder);
    }

    void write(MarkedPicture picture) {
        byte[] text = picture.text().getBytes(StandardCharsets.UTF_8);
        if (text.length <= MOST) {
            put(text);
        }
    }

    void clear() {
        try {
            file.overwrite(NOTHING);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a mark stays", e);
        }
    }

    private void put(byte[] text) {
        byte[] all =
                ByteBuffer.allocate(NOTHING.length + text.length)
                        .putInt(text.length)
                        .put(text)
                        .array();
        try {
            file.overwrite(all);
        } catch (IOException e) {
            LOG.log(Level.FINE, "no mark", e);
        }
    }

    /// What a process that is no more was decoding; its file is removed. Empty where the process
    /// lives or was decoding nothing.
    static Optional<MarkedPicture> orphaned(Path path) {
        try {
            Optional<LockedFile> free = LockedFile.existing(path);
            return free.isPresent() ? orphaned(path, free.get()) : Optional.empty();
        } catch (NoSuchFileException e) {
            LOG.log(Level.FINE, "taken away meanwhile", e);
            return Optional.empty();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a mark cannot be read: " + path, e);
            return Optional.empty();
        }
    }

    private static Optional<MarkedPicture> orphaned(Path path, LockedFile file) throws IOException {
        try (file) {
            if (!file.locked() && alive(path)) {
                return Optional.empty();
            }
            Optional<MarkedPicture> picture = read(file);
            Instant written = Files.getLastModifiedTime(path).toInstant();
            if (picture.isPresent() || written.isBefore(Instant.now().minus(NEW))) {
                file.remove();
            }
            return picture;
        }
    }

    /// Where nothing can be locked, the process's number has to do; a name without one is nobody's
    /// to judge.
    private static boolean alive(Path path) {
        String pid = String.valueOf(path.getFileName()).replaceFirst("-.*", "");
        return !pid.matches("\\d{1,18}") || ProcessHandle.of(Long.parseLong(pid)).isPresent();
    }

    private static Optional<MarkedPicture> read(LockedFile file) throws IOException {
        ByteBuffer content = ByteBuffer.wrap(file.read(NOTHING.length + MOST));
        if (content.remaining() < NOTHING.length) {
            return Optional.empty();
        }
        int length = content.getInt();
        if (length <= 0 || length > content.remaining()) {
            return Optional.empty();
        }
        byte[] text = new byte[length];
        content.get(text);
        return MarkedPicture.parse(new String(text, StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        try {
            file.remove();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a mark's file stays", e);
        }
    }
}
