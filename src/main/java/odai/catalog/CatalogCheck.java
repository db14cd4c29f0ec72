package odai.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Whether a catalog's file is what this app wrote: its pages in order, its tables with all their
/// columns.
final class CatalogCheck {
    private static final Set<SQLiteErrorCode> UNSEEN =
            EnumSet.of(
                    SQLiteErrorCode.SQLITE_BUSY,
                    SQLiteErrorCode.SQLITE_LOCKED,
                    SQLiteErrorCode.SQLITE_PROTOCOL,
                    SQLiteErrorCode.SQLITE_FULL,
                    SQLiteErrorCode.SQLITE_READONLY,
                    SQLiteErrorCode.SQLITE_CANTOPEN,
                    SQLiteErrorCode.SQLITE_PERM,
                    SQLiteErrorCode.SQLITE_IOERR,
                    SQLiteErrorCode.SQLITE_NOMEM,
                    SQLiteErrorCode.SQLITE_INTERRUPT);

    private CatalogCheck() {}

    /// Reads the whole file.
    ///
    /// @param file as it is open elsewhere in this program
    /// @throws SQLException where it could not be looked at, which says nothing about what it holds
    static boolean sound(SqliteFile file) throws SQLException {
        try (Connection connection = file.look()) {
            return sound(connection, StoredPaths.of(file.path().resolveSibling(".")));
        } catch (SQLException e) {
            if (!(e instanceof UnreadableValue) && unseen(e)) {
                throw e;
            }
            return false;
        }
    }

    /// Whether the disk, the drive, another program or the library stood in the way, not the file.
    private static boolean unseen(SQLException error) {
        if (!(error instanceof SQLiteException sqlite)) {
            return true;
        }
        SQLiteErrorCode code = sqlite.getResultCode();
        return code != SQLiteErrorCode.SQLITE_IOERR_SHORT_READ
                && UNSEEN.contains(SQLiteErrorCode.getErrorCode(code.code & 0xff));
    }

    /// @param paths of any folder: only the tables it makes are looked at
    static boolean sound(Connection connection, StoredPaths paths) throws SQLException {
        return Sql.list(connection, "PRAGMA quick_check(1)", row -> row.getString(1))
                        .equals(List.of("ok"))
                && columns(connection).equals(expected(Migrations.version(connection), paths));
    }

    /// The columns as this version's scripts make them.
    private static TreeSet<String> expected(int version, StoredPaths paths) throws SQLException {
        try (Connection fresh = SqliteFile.inMemory()) {
            Migrations.apply(fresh, paths, Math.clamp(version, 0, Migrations.newest()));
            return columns(fresh);
        }
    }

    private static TreeSet<String> columns(Connection connection) throws SQLException {
        return new TreeSet<>(
                Sql.list(
                        connection,
                        "SELECT m.name || '.' || c.name FROM sqlite_master m, pragma_table_info(m.name) c"
                                + " WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'",
                        row -> row.getString(1)));
    }
}
