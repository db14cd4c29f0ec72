package odai.catalog;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import odai.work.FlatFolder;
import odai.work.FolderKey;

/// A copy of a catalog that lies where nothing can be written: SQLite cannot even read one there
/// whose log is not empty, and older tables have to be brought up to date.
final class CachedCatalog {
    private static final Logger LOG = Logger.getLogger(CachedCatalog.class.getName());
    private static final String LOG_SUFFIX = "-wal";

    private static final int ATTEMPTS = 10;

    private final Path home;
    private final Copying copying;

    /// @param cache for all projects; each has a folder of its own, named by its real path
    CachedCatalog(Path cache, Path project) {
        this(cache, project, Files::copy);
    }

    CachedCatalog(Path cache, Path project, Copying copying) {
        this.home = cache.resolve("read-only").resolve(FolderKey.of(project));
        this.copying = copying;
    }

    /// How a file is copied.
    @FunctionalInterface
    interface Copying {
        void copy(Path from, Path to) throws IOException;
    }

    /// Another program writes the catalog all the time.
    static final class Changing extends IOException {
        private static final long serialVersionUID = 1L;

        Changing(String file) {
            super(file);
        }
    }

    /// Pictures of its pictures, kept as long as the copies.
    Path thumbnails() {
        return home.resolve("thumbnails");
    }

    /// The catalog's copy as the catalog is now: other programs may have the same copy open, so one
    /// that is there is not written again. Those that nobody reads any more are taken away.
    ///
    /// @return read until it is closed
    /// @throws Changing where the catalog is written all the time
    CopyInUse of(Path catalog) throws IOException {
        Files.createDirectories(home);
        for (int i = 0; i < ATTEMPTS; i++) {
            Optional<CopyInUse> copy = attempt(catalog);
            if (copy.isPresent()) {
                return copy.get();
            }
        }
        throw new Changing(catalog.toString());
    }

    /// @return empty where the catalog was written meanwhile: its file and its log may be of
    ///   different times
    private Optional<CopyInUse> attempt(Path catalog) throws IOException {
        Path log = catalog.resolveSibling(catalog.getFileName() + LOG_SUFFIX);
        String stamps = stamps(catalog, log);
        Path place = home.resolve(stamps);
        if (!Files.exists(place)) {
            Path part = Files.createTempDirectory(home, "part");
            try {
                copying.copy(catalog, part.resolve(name(catalog)));
                if (Files.exists(log)) {
                    copying.copy(log, part.resolve(name(log)));
                }
                if (!stamps.equals(stamps(catalog, log))) {
                    return Optional.empty();
                }
                Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            } catch (NoSuchFileException e) {
                LOG.log(Level.FINE, "the log was taken away", e);
                return Optional.empty();
            } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
                LOG.log(Level.FINE, "another program made the same copy", e);
            } finally {
                FlatFolder.tidy(part);
            }
        }
        CopyInUse copy = CopyInUse.of(place.resolve(name(catalog)));
        if (!Files.exists(copy.file())) {
            // taken away by another program before it was in use
            copy.close();
            return Optional.empty();
        }
        tidy(place);
        return Optional.of(copy);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String stamps(Path catalog, Path log) throws IOException {
        return stamp(catalog) + "-" + stamp(log);
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
        others.stream().filter(CopyInUse::unused).forEach(this::takeAway);
    }

    /// Under another name first: whoever is about to read it finds it gone, rather than a part of
    /// it.
    private void takeAway(Path copy) {
        try {
            Path gone = home.resolve("part" + UUID.randomUUID());
            FlatFolder.tidy(Files.move(copy, gone, StandardCopyOption.ATOMIC_MOVE));
        } catch (IOException e) {
            LOG.log(Level.FINE, "not taken away", e);
        }
    }

    /// Not the thumbnails, nor a copy that another program is just making.
    private static boolean isCopy(Path entry) {
        return Character.isDigit(String.valueOf(entry.getFileName()).charAt(0));
    }
}
