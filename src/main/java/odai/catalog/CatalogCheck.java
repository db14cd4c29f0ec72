package odai.catalog;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;

/// Whether a catalog's file is what this app wrote: its pages in order, its tables with all their
/// columns.
final class CatalogCheck {
    private CatalogCheck() {}

    /// Reads the whole file. A file that cannot be opened here, for whatever reason, is not called
    /// sound.
    static boolean sound(Path file) {
        try (Connection connection = SqliteFile.in(file).connect()) {
            return sound(connection, StoredPaths.of(file.resolveSibling(".")));
        } catch (SQLException e) {
            return false;
        }
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
