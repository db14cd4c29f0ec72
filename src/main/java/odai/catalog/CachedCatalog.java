package odai.catalog;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import odai.work.FolderKey;

/// A copy of a catalog that lies where nothing can be written: SQLite cannot even read one there
/// whose log is not empty, and older tables have to be brought up to date.
final class CachedCatalog {
    private static final Logger LOG = Logger.getLogger(CachedCatalog.class.getName());
    private static final String LOG_SUFFIX = "-wal";

    private final Path home;

    /// @param cache for all projects; each has a folder of its own, named by its real path
    CachedCatalog(Path cache, Path project) {
        this.home = cache.resolve("read-only").resolve(FolderKey.of(project));
    }

    /// Pictures of its pictures, kept as long as the copies.
    Path thumbnails() {
        return home.resolve("thumbnails");
    }

    /// The catalog's copy as the catalog is now: other programs may have the same copy open, so one
    /// that is there is not written again, and others are taken away.
    Path of(Path catalog) throws IOException {
        Path log = catalog.resolveSibling(catalog.getFileName() + LOG_SUFFIX);
        Path place = home.resolve(stamp(catalog) + "-" + stamp(log));
        Path copy = place.resolve(String.valueOf(catalog.getFileName()));
        if (!Files.exists(copy)) {
            Files.createDirectories(home);
            Path part = Files.createTempDirectory(home, "part");
            try {
                Files.copy(catalog, part.resolve(copy.getFileName()));
                if (Files.exists(log)) {
                    Files.copy(log, part.resolve(log.getFileName()));
                }
                Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
                LOG.log(Level.FINE, "another program made the same copy", e);
            } finally {
                remove(part);
            }
        }
        tidy(place);
        return copy;
    }

    /// Size and time of a file, as a word.
    private static String stamp(Path file) throws IOException {
        return Files.exists(file)
                ? Files.size(file) + "." + Files.getLastModifiedTime(file).toMillis()
                : "none";
    }

    private void tidy(Path kept) throws IOException {
        List<Path> others;
        try (Stream<Path> entries = Files.list(home)) {
            others = entries.filter(it -> !it.equals(kept) && isCopy(it)).toList();
        }
        others.forEach(CachedCatalog::remove);
    }

    /// Not the thumbnails, nor a copy that another program is just making.
    private static boolean isCopy(Path entry) {
        return Character.isDigit(String.valueOf(entry.getFileName()).charAt(0));
    }

    /// Some systems let nobody take away what is open elsewhere: the next time, then.
    private static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            LOG.log(Level.FINE, "not taken away", e);
        }
    }
}
