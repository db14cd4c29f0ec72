package odai.catalog;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import odai.work.LockProbe;

/// A catalog's file, locked as SQLite locks one for a single user. SQLite itself cannot be asked:
/// it reads a file's header first, which may be the damaged part.
///
/// On POSIX systems, closing the file anywhere in this program lets go of the lock: as long as it
/// is held the file is read through this.
final class CatalogLock implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(CatalogLock.class.getName());

    /// From SQLite's pending byte to the end of its shared range ("File Locking And Concurrency"):
    /// every connection to a file with a write-ahead log holds a part of it.
    private static final long FIRST = 0x40000000;

    private static final long BYTES = 512;

    private final FileChannel channel;

    private CatalogLock(FileChannel channel) {
        this.channel = channel;
    }

    /// @param file of which this program has no connection
    /// @return empty while another program has it open; on a drive that cannot lock, nobody can
    ///   tell
    /// @throws IOException where the file cannot be opened
    static Optional<CatalogLock> take(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            taken = locked(channel) || !LockProbe.canLock(file.resolveSibling(""));
            return taken ? Optional.of(new CatalogLock(channel)) : Optional.empty();
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    private static boolean locked(FileChannel channel) {
        try {
            FileLock lock = channel.tryLock(FIRST, BYTES, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            LOG.log(Level.INFO, "the catalog cannot be locked", e);
            return false;
        }
    }

    /// What the file holds.
    void copy(Path to) throws IOException {
        try (FileChannel out =
                FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long size = channel.size();
            for (long done = 0; done < size; ) {
                long part = channel.transferTo(done, size - done, out);
                if (part <= 0) {
                    throw new IOException("ends at " + done + " of " + size);
                }
                done += part;
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
