package odai.work;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/// A file that one holder at a time has, in whatever process. The system keeps the lock, and lets
/// go of it when a program dies. Everything in this program that locks a file does it here.
///
/// POSIX lets go of all of a process's locks on a file as soon as the process closes the file for
/// the first time, however it was opened: a file that is held here is therefore never opened a
/// second time, and is read and written through its holder only.
public final class LockedFile implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(LockedFile.class.getName());

    /// All of this process; also what is waited on for one of them to be let go of.
    private static final Set<Path> HERE = new HashSet<>();

    /// Behind everything that is written into it, so that others can read who holds it where a
    /// locked region cannot be read.
    private static final LockedBytes PLACE = new LockedBytes(Long.MAX_VALUE - 1, 1);

    private static final int PIECE = 1 << 16;

    private final Path file;

    // not a channel: the first write of an interrupted thread would close it, and the lock with it
    private final RandomAccessFile open;

    private final boolean locked;
    private boolean closed;

    private LockedFile(Path file, RandomAccessFile open, boolean locked) {
        this.file = file;
        this.open = open;
        this.locked = locked;
    }

    /// The part of a file that a lock covers; it may lie behind the file's end.
    ///
    /// @param first its first byte
    /// @param length in bytes
    public record LockedBytes(long first, long length) {}

    /// @param file made where it is not there; its folder must be
    /// @param note about the holder, for others to read; replaces what the last one left
    /// @return empty while somebody else holds it
    /// @throws IOException where the file cannot be made or locked at all
    public static Optional<LockedFile> take(Path file, String note) throws IOException {
        return take(file, note, Duration.ZERO);
    }

    /// @param patience how long somebody in this very process, who is just letting go of it, is
    ///   waited for; an interrupted thread waits no longer
    public static Optional<LockedFile> take(Path file, String note, Duration patience)
            throws IOException {
        Optional<LockedFile> taken = open(file, true, PLACE, patience);
        if (taken.isEmpty()) {
            return taken;
        }
        LockedFile held = taken.get();
        boolean whole = false;
        try {
            if (!held.locked) {
                throw new IOException("cannot be locked: " + file);
            }
            held.write(note.getBytes(StandardCharsets.UTF_8));
            whole = true;
            return taken;
        } finally {
            if (!whole) {
                held.close();
            }
        }
    }

    /// The same, its content being left as it is, and on a drive that cannot lock as well: there
    /// nobody can tell who else has it.
    public static Optional<LockedFile> takeAnyway(Path file) throws IOException {
        return open(file, true, PLACE, Duration.ZERO);
    }

    /// The same for a file that must be there.
    public static Optional<LockedFile> existing(Path file) throws IOException {
        return existing(file, PLACE);
    }

    /// @param bytes which are locked: those that other programs lock
    /// @throws NoSuchFileException where there is none
    public static Optional<LockedFile> existing(Path file, LockedBytes bytes) throws IOException {
        return open(file, false, bytes, Duration.ZERO);
    }

    private static Optional<LockedFile> open(
            Path file, boolean make, LockedBytes bytes, Duration patience) throws IOException {
        Path real = real(file);
        synchronized (HERE) {
            if (!letGoWithin(patience, real)) {
                return Optional.empty();
            }
            RandomAccessFile open = open(real, make);
            boolean held = false;
            try {
                boolean locked = lock(open, bytes);
                held = locked || !LockProbe.canLock(real.resolveSibling(""));
                if (!held) {
                    return Optional.empty();
                }
                HERE.add(real);
                return Optional.of(new LockedFile(real, open, locked));
            } finally {
                if (!held) {
                    open.close();
                }
            }
        }
    }

    /// Whether nobody in this process has it any more.
    private static boolean letGoWithin(Duration patience, Path real) {
        long until = System.nanoTime() + patience.toNanos();
        try {
            while (HERE.contains(real)) {
                long left = until - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(HERE, left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static RandomAccessFile open(Path file, boolean make) throws IOException {
        if (!make && !Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        try {
            return new RandomAccessFile(file.toFile(), "rw");
        } catch (FileNotFoundException e) {
            // the only word for everything that can be wrong with it
            if (Files.isRegularFile(file) && !Files.isWritable(file)) {
                throw (IOException) new AccessDeniedException(file.toString()).initCause(e);
            }
            throw e;
        }
    }

    /// @return false where somebody else has a part of it, or where the drive cannot lock: some
    ///   network drives answer the same to both
    static boolean lock(RandomAccessFile file, LockedBytes bytes) {
        try {
            FileLock lock = file.getChannel().tryLock(bytes.first(), bytes.length(), false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            LOG.log(Level.WARNING, "locked in this program, but not here", e);
            return false;
        } catch (IOException e) {
            LOG.log(Level.FINE, "cannot be locked", e);
            return false;
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

    /// Whether it is really locked: false on a drive that cannot.
    public boolean locked() {
        return locked;
    }

    /// Replaces what the file holds.
    public synchronized void write(byte[] content) throws IOException {
        overwrite(content);
        open.setLength(content.length);
    }

    /// The same in a single write, for content that tells its own end: what lay behind it stays.
    public synchronized void overwrite(byte[] content) throws IOException {
        open.seek(0);
        open.write(content);
    }

    /// What the file holds, but no more than so many bytes of it.
    public synchronized byte[] read(int most) throws IOException {
        byte[] content = new byte[(int) Math.min(most, open.length())];
        open.seek(0);
        open.readFully(content);
        return content;
    }

    /// What the file holds, whatever its length.
    public synchronized void copy(OutputStream to) throws IOException {
        byte[] piece = new byte[PIECE];
        open.seek(0);
        for (int read = open.read(piece); read >= 0; read = open.read(piece)) {
            to.write(piece, 0, read);
        }
    }

    /// Takes the file away and lets go of it, in this order where the system allows it: so that
    /// nobody finds it left behind.
    public void remove() throws IOException {
        boolean gone = gone(file);
        close();
        if (!gone) {
            Files.deleteIfExists(file);
        }
    }

    private static boolean gone(Path file) {
        try {
            Files.deleteIfExists(file);
            return true;
        } catch (IOException e) {
            LOG.log(Level.FINE, "not while it is open", e);
            return false;
        }
    }

    /// Closing it again does nothing.
    @Override
    public void close() throws IOException {
        synchronized (HERE) {
            if (!closed) {
                closed = true;
                HERE.remove(file);
                HERE.notifyAll();
                open.close();
            }
        }
    }

    /// For where there is nothing to be done about it. Closing it again does nothing.
    public static void letGo(LockedFile held) {
        try {
            held.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a lock was not let go of", e);
        }
    }
}
