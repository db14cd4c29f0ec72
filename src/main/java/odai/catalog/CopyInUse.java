package odai.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import odai.work.LockedFile;

/// A catalog's copy that is read. Several programs may read one: each holds a lock file of its own
/// beside it, which tells others not to take the copy away.
///
/// @param file the copy
/// @param mark the lock file
/// @param lock empty where nothing can be locked; nothing is taken away there
record CopyInUse(Path file, Path mark, Optional<LockedFile> lock) implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(CopyInUse.class.getName());
    private static final String SUFFIX = ".reading";

    /// @param file which may be taken away until this returns
    static CopyInUse of(Path file) {
        Path mark = file.resolveSibling(UUID.randomUUID() + SUFFIX);
        try {
            return new CopyInUse(file, mark, LockedFile.take(mark, ""));
        } catch (IOException e) {
            LOG.log(Level.INFO, "the copy cannot be marked as being read", e);
            return new CopyInUse(file, mark, Optional.empty());
        }
    }

    /// Whether nobody reads the copy in a folder.
    static boolean unused(Path folder) {
        List<LockedFile> free = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> locks =
                    files.filter(it -> String.valueOf(it.getFileName()).endsWith(SUFFIX)).toList();
            for (Path lock : locks) {
                LockedFile.take(lock, "").ifPresent(free::add);
            }
            return free.size() == locks.size();
        } catch (IOException e) {
            LOG.log(Level.FINE, "cannot be told", e);
            return false;
        } finally {
            free.forEach(LockedFile::letGo);
        }
    }

    /// Closing it again does nothing.
    @Override
    public void close() {
        try {
            if (lock.isPresent()) {
                lock.get().remove();
            }
            Files.deleteIfExists(mark);
        } catch (IOException e) {
            LOG.log(Level.FINE, "the mark goes with the copy", e);
        }
    }
}
