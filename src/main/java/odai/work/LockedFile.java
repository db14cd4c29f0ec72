package odai.work;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// A file that one holder at a time has, in whatever process. The system keeps the lock, and lets
/// go of it when a program dies.
///
/// POSIX lets go of all of a process's locks on a file as soon as the process closes the file for
/// the first time, however it was opened: a file that is held here is therefore never opened a
/// second time.
public final class LockedFile implements AutoCloseable {
    private static final Set<Path> HERE = new HashSet<>();

    /// Behind everything that is written into it, so that others can read who holds it where a
    /// locked region cannot be read.
    private static final long PLACE = Long.MAX_VALUE - 1;

    private final Path file;
    private final FileChannel channel;

    private LockedFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// @param file made where it is not there; its folder must be
    /// @param note about the holder, for others to read; replaces what the last one left
    /// @return empty while somebody else holds it
    /// @throws IOException where the file cannot be made or locked at all
    public static Optional<LockedFile> take(Path file, String note) throws IOException {
        Path real = real(file);
        synchronized (HERE) {
            if (HERE.contains(real)) {
                return Optional.empty();
            }
            FileChannel channel =
                    FileChannel.open(real, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            boolean taken = false;
            try {
                FileLock lock = channel.tryLock(PLACE, 1, false);
                if (lock == null) {
                    return Optional.empty();
                }
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(note.getBytes(StandardCharsets.UTF_8)));
                taken = true;
                HERE.add(real);
                return Optional.of(new LockedFile(real, channel));
            } catch (OverlappingFileLockException e) {
                // taken by other classes of this program than these
                return Optional.empty();
            } finally {
                if (!taken) {
                    channel.close();
                }
            }
        }
    }

    /// Whether somebody in this very process holds it.
    public static boolean here(Path file) throws IOException {
        Path real = real(file);
        synchronized (HERE) {
            return HERE.contains(real);
        }
    }

    /// What the one who holds it, in another process, says of itself.
    public static String note(Path file) throws IOException {
        return here(file) ? "" : Files.readString(file);
    }

    /// The same file by any of its names.
    private static Path real(Path file) throws IOException {
        Path whole = file.toAbsolutePath().normalize();
        if (Files.exists(whole, LinkOption.NOFOLLOW_LINKS)) {
            return whole.toRealPath();
        }
        Path parent = whole.getParent();
        return parent == null
                ? whole
                : parent.toRealPath().resolve(String.valueOf(whole.getFileName()));
    }

    /// Closing it again does nothing.
    @Override
    public void close() throws IOException {
        synchronized (HERE) {
            if (channel.isOpen()) {
                HERE.remove(file);
                channel.close();
            }
        }
    }
}
