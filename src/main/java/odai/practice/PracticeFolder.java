package odai.practice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import odai.work.FlatFolder;
import odai.work.LockedFile;

/// A temporary folder for one practice service. The system holds its lock and lets go of it when
/// the program dies, however it dies: so the next one knows which folders nobody uses any more.
final class PracticeFolder implements AutoCloseable {
    static final String PREFIX = "odai-practice";
    static final String LOCK = "in-use.lock";

    private static final Logger LOG = Logger.getLogger(PracticeFolder.class.getName());

    /// A folder is not locked in the moment it is made.
    private static final Duration FRESH = Duration.ofMinutes(1);

    /// Older versions locked nothing.
    private static final Duration OLD = Duration.ofDays(1);

    private final Path path;
    private final LockedFile lock;

    private PracticeFolder(Path path, LockedFile lock) {
        this.path = path;
        this.lock = lock;
    }

    /// @param temporary where temporary folders lie; what killed practice services left is swept
    static PracticeFolder in(Path temporary) throws IOException {
        sweep(temporary);
        Path path = Files.createTempDirectory(temporary, PREFIX);
        LockedFile lock =
                LockedFile.take(path.resolve(LOCK), "")
                        .orElseThrow(() -> new IOException("somebody else's: " + path));
        return new PracticeFolder(path, lock);
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /// Only this user's, and only those that nobody uses.
    private static void sweep(Path temporary) {
        try (Stream<Path> all = Files.list(temporary)) {
            all.filter(it -> it.getFileName().toString().startsWith(PREFIX))
                    .filter(it -> Files.isDirectory(it, LinkOption.NOFOLLOW_LINKS))
                    .filter(PracticeFolder::stale)
                    .forEach(FlatFolder::tidy);
        } catch (IOException e) {
            LOG.log(Level.FINE, "not swept: " + temporary, e);
        }
    }

    private static boolean stale(Path folder) {
        try {
            if (!Files.isWritable(folder)) {
                return false;
            }
            Path lock = folder.resolve(LOCK);
            Instant changed = Files.getLastModifiedTime(folder).toInstant();
            Duration age = Duration.between(changed, Instant.now());
            return Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS)
                    ? age.compareTo(FRESH) > 0 && free(lock)
                    : age.compareTo(OLD) > 0;
        } catch (IOException e) {
            LOG.log(Level.FINE, "left alone: " + folder, e);
            return false;
        }
    }

    private static boolean free(Path lock) throws IOException {
        Optional<LockedFile> taken = LockedFile.existing(lock);
        taken.ifPresent(LockedFile::letGo);
        return taken.isPresent();
    }

    @Override
    public void close() {
        LockedFile.letGo(lock);
        FlatFolder.tidy(path);
    }
}
