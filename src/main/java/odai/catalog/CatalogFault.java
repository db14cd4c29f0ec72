package odai.catalog;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import odai.work.DiskSpace;
import odai.work.ErrorCode;
import odai.work.LockProbe;
import odai.work.NativeLibraries;
import odai.work.ProjectProblem;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What an error of the database means to a person. Damaged is only what the file itself shows to
/// be damaged: a disk, a drive, a library or a bug of ours is never cured by a backup.
final class CatalogFault {
    private static final Logger LOG = Logger.getLogger(CatalogFault.class.getName());

    /// A write needs some pages in the file and in its log.
    private static final long LITTLE = 1 << 20;

    private static final Pattern TWICE = Pattern.compile("(?s)\\[SQLITE_\\w+] .*? \\((.+)\\)");

    private CatalogFault() {}

    /// @param folder of the project, which is named
    /// @param file where its catalog is read, and how
    static ProjectProblem problem(Path folder, SqliteFile file, SQLException error) {
        if (CauseChain.any(error, CatalogFault::ofLibrary)) {
            return NativeLibraries.problem(NativeLibraries.temporaryFolder(), error);
        }
        String name = folder.toString();
        if (error instanceof UnreadableValue) {
            return damaged(name, error);
        }
        SQLiteErrorCode code =
                error instanceof SQLiteException sqlite
                        ? SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xff)
                        : SQLiteErrorCode.UNKNOWN_ERROR;
        return switch (code) {
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL -> busy(folder);
            case SQLITE_FULL -> new ProjectProblem.DiskFull(name);
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_IOERR ->
                    ofDisk(folder, file.path(), (SQLiteException) error);
            case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT -> damaged(name, error);
            default -> sound(file, error) ? unexpected(error) : damaged(name, error);
        };
    }

    /// What cannot be looked at is not called damaged.
    private static boolean sound(SqliteFile file, SQLException error) {
        try {
            return CatalogCheck.sound(file);
        } catch (SQLException e) {
            error.addSuppressed(e);
            return true;
        }
    }

    private static boolean ofLibrary(Throwable cause) {
        return cause instanceof NativeLibraryNotFoundException || cause instanceof LinkageError;
    }

    private static ProjectProblem busy(Path folder) {
        return LockProbe.canLock(folder)
                ? new ProjectProblem.Busy(folder.toString())
                : new ProjectProblem.CannotLock(folder.toString());
    }

    private static ProjectProblem ofDisk(Path folder, Path file, SQLiteException error) {
        String name = folder.toString();
        if (DiskSpace.isFull(folder(file), LITTLE)) {
            return new ProjectProblem.DiskFull(name);
        }
        return switch (error.getResultCode()) {
            // the file ends before what it says it holds
            case SQLITE_IOERR_SHORT_READ -> damaged(name, error);
            case SQLITE_IOERR_LOCK, SQLITE_IOERR_RDLOCK, SQLITE_IOERR_SHMLOCK -> {
                ProjectProblem drive = busy(folder);
                yield drive instanceof ProjectProblem.CannotLock ? drive : notWritable(name, error);
            }
            default -> notWritable(name, error);
        };
    }

    private static ProjectProblem notWritable(String name, SQLiteException error) {
        return new ProjectProblem.NotWritable(name, detail(error));
    }

    private static ProjectProblem unexpected(SQLException error) {
        LOG.log(Level.WARNING, "a catalog that does not look damaged refused a statement", error);
        return new ProjectProblem.Unexpected(ErrorCode.of(error), detail(error));
    }

    /// What exactly is damaged helps nobody but us.
    private static ProjectProblem damaged(String name, SQLException error) {
        LOG.log(Level.INFO, "a damaged catalog", error);
        return new ProjectProblem.Damaged(name);
    }

    /// What SQLite says, once: the driver puts a code and its own words for it before that.
    static String detail(SQLException error) {
        String message = String.valueOf(error.getMessage());
        Matcher twice = TWICE.matcher(message);
        return twice.matches() ? twice.group(1) : message;
    }

    private static Path folder(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file : parent;
    }
}
