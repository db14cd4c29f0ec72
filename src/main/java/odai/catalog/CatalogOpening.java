package odai.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import odai.logging.CacheFolder;
import odai.work.DiskSpace;
import odai.work.FileTrouble;
import odai.work.LockProbe;
import odai.work.Outcome;
import odai.work.ProjectProblem;
import org.jspecify.annotations.Nullable;

/// The ways in which a project's folder becomes an open catalog: as it is, made anew, or as a copy
/// to look at where it cannot be written.
final class CatalogOpening {
    /// Bytes without which no folder can be made.
    private static final long LITTLE = 1 << 20;

    private CatalogOpening() {}

    /// @param locking false where a person has agreed to a drive that cannot lock
    static Outcome<Catalog> open(Path folder, boolean locking) {
        if (!Files.exists(folder)) {
            return Outcome.failed(new ProjectProblem.NotFound(folder.toString()));
        }
        Path file = folder.resolve(Catalog.FILE);
        if (!Catalog.isProject(folder)) {
            return Outcome.failed(new ProjectProblem.NotAProject(folder.toString()));
        }
        if (file.toFile().length() == 0) {
            // whoever makes a project never leaves it so: it would look like one without examples
            return Outcome.failed(new ProjectProblem.Damaged(folder.toString()));
        }
        if (!Files.isWritable(file) || !Files.isWritable(folder)) {
            return lookAt(folder, new ProjectProblem.ReadOnly(folder.toString()));
        }
        Outcome<Catalog> opened =
                connect(folder, new SqliteFile(file, locking || LockProbe.canLock(folder)));
        // the log of a database takes some room, even to read it: a full disk can be looked at too
        return opened instanceof Outcome.Failed<Catalog>(ProjectProblem.DiskFull full)
                ? lookAt(folder, full)
                : opened;
    }

    /// In a copy.
    ///
    /// @param unchangeable why it can only be looked at
    static Outcome<Catalog> lookAt(Path folder, ProjectProblem unchangeable) {
        Path file = folder.resolve(Catalog.FILE);
        Path cache = CacheFolder.ours();
        try {
            CachedCatalog cached = new CachedCatalog(cache, folder);
            CopyInUse copy = cached.of(file);
            Outcome<Catalog> outcome =
                    connect(folder, cached.thumbnails(), SqliteFile.in(copy.file()), unchangeable);
            if (outcome instanceof Outcome.Done<Catalog>(Catalog catalog)) {
                catalog.whenClosed(copy::close);
            } else {
                copy.close();
            }
            return outcome;
        } catch (CachedCatalog.Changing e) {
            return Outcome.failed(new ProjectProblem.Busy(folder.toString()));
        } catch (IOException e) {
            return Outcome.failed(
                    DiskSpace.isFull(cache, Files.exists(file) ? file.toFile().length() : 0)
                            ? new ProjectProblem.DiskFull(cache.toString())
                            : new ProjectProblem.NotWritable(
                                    cache.toString(), FileTrouble.detail(e)));
        }
    }

    /// Makes the folder first where it is not there.
    ///
    /// @param locking false where a person has agreed to a drive that cannot lock
    static Outcome<Catalog> create(Path folder, boolean locking) {
        try {
            // the file last: another window may make it between two looks
            if (Files.exists(folder)
                    && !emptyFolder(folder)
                    && !Files.exists(folder.resolve(Catalog.FILE))) {
                return Outcome.failed(new ProjectProblem.NotAProject(folder.toString()));
            }
            Files.createDirectories(folder);
        } catch (IOException e) {
            return Outcome.failed(notMade(folder, e));
        }
        Path file = folder.resolve(Catalog.FILE);
        return Files.exists(file) && !(Files.isWritable(file) && Files.isWritable(folder))
                ? Outcome.failed(new ProjectProblem.ReadOnly(folder.toString()))
                : connect(folder, new SqliteFile(file, locking || LockProbe.canLock(folder)));
    }

    private static ProjectProblem notMade(Path folder, IOException error) {
        Path parent = folder.toAbsolutePath().getParent();
        boolean full = parent != null && Files.exists(parent) && DiskSpace.isFull(parent, LITTLE);
        return full
                ? new ProjectProblem.DiskFull(folder.toString())
                : new ProjectProblem.NotWritable(folder.toString(), FileTrouble.detail(error));
    }

    private static boolean emptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static Outcome<Catalog> connect(Path folder, SqliteFile file) {
        return connect(folder, folder.resolve("thumbnails"), file, null);
    }

    private static Outcome<Catalog> connect(
            Path folder, Path thumbnails, SqliteFile file, @Nullable ProjectProblem unchangeable) {
        StoredPaths paths = StoredPaths.of(folder);
        try {
            return Outcome.done(
                    new Catalog(paths, thumbnails, Database.open(paths, file, unchangeable)));
        } catch (SQLException e) {
            return Outcome.failed(CatalogFault.problem(folder, file, e));
        } catch (Migrations.NewerSchema e) {
            return Outcome.failed(
                    new ProjectProblem.NewerVersion(
                            folder.toString(), e.found, Migrations.newest()));
        }
    }
}
