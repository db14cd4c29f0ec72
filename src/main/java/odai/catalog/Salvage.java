package odai.catalog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sqlite.SQLiteConfig;

/// Makes a catalog of what a damaged one and the newest copy of the decisions hold. Works on
/// copies; nothing in the project is changed.
final class Salvage {
    static final String NEW = "new.db";

    private static final Logger LOG = Logger.getLogger(Salvage.class.getName());
    private static final String LOG_SUFFIX = "-wal";
    private static final int VERSION_AT = 60;
    private static final int SMALLEST_ROW = 8;

    private final Path folder;
    private final SoleUse use;
    private final StoredPaths paths;
    private final Path place;

    /// @param use of the project, as long as this runs
    /// @param place an empty folder to work in
    Salvage(Path folder, SoleUse use, Path place) {
        this.folder = folder;
        this.use = use;
        this.paths = StoredPaths.of(folder);
        this.place = place;
    }

    Repair.SalvagePreview run() throws SQLException, IOException {
        Path damaged = place.resolve("damaged.db");
        use.copyCatalog(damaged);
        Path log = folder.resolve(Catalog.FILE + LOG_SUFFIX);
        if (Files.exists(log)) {
            Files.copy(log, place.resolve(damaged.getFileName() + LOG_SUFFIX));
        }
        Path made = place.resolve(NEW);
        salvage(damaged, made);
        Optional<Path> newest = new DecisionCopies(folder).newest();
        int fromCopy = 0;
        String day = "";
        if (newest.isPresent()) {
            Path copy = place.resolve("copy.db");
            whole(newest.get(), copy);
            fromCopy = merge(made, copy);
            day = String.valueOf(newest.get().getFileName()).replace(".sqlite", "");
        }
        try (Connection connection = plain(made)) {
            noteFolder(connection);
            return new Repair.SalvagePreview(
                    count(connection, "SELECT count(*) FROM example"),
                    count(connection, "SELECT count(*) FROM example WHERE decision <> 'undecided'"),
                    count(connection, flags("confirmed")) + count(connection, flags("cleared")),
                    fromCopy,
                    day);
        }
    }

    private static String flags(String column) {
        // words joined by commas
        return String.format(
                Locale.ROOT,
                "SELECT coalesce(sum(length(%1$s) - length(replace(%1$s, ',', '')) + (%1$s <> '')), 0) FROM example",
                column);
    }

    private static int count(Connection connection, String sql) throws SQLException {
        Integer count = Sql.first(connection, sql, row -> row.getInt(1));
        return count == null ? 0 : count;
    }

    private void salvage(Path damaged, Path made) throws SQLException, IOException {
        // before it is opened: SQLite takes the log away from a file in which it finds nothing
        byte[] bytes = bytes(damaged);
        try (Connection fresh = plain(made)) {
            Migrations.apply(fresh, paths, version(bytes));
            SalvagedTables tables = new SalvagedTables(fresh);
            forgetFolder(fresh);
            try (Connection old = tolerant(damaged)) {
                tables.fill(new SalvageReader(old, bytes.length / SMALLEST_ROW));
            } catch (SQLException e) {
                LOG.log(Level.INFO, "not even opened", e);
            }
            if (count(fresh, "SELECT count(*) FROM example") == 0) {
                fromPages(bytes, tables, fresh);
            }
            Migrations.apply(fresh, paths);
            new SalvageSieve(fresh, paths).run();
        }
    }

    private static byte[] bytes(Path damaged) throws IOException {
        byte[] file = Files.readAllBytes(damaged);
        Path log = damaged.resolveSibling(damaged.getFileName() + LOG_SUFFIX);
        return Files.exists(log) ? LogPages.over(file, Files.readAllBytes(log)) : file;
    }

    /// Where the project lay is the damaged catalog's word: pictures are stored relative to that.
    private static void forgetFolder(Connection fresh) throws SQLException {
        if (count(fresh, "SELECT count(*) FROM sqlite_master WHERE name = 'project_folder'") > 0) {
            Sql.update(fresh, "DELETE FROM project_folder");
        }
    }

    /// Where that is lost, it is taken to lie where it did.
    private void noteFolder(Connection fresh) throws SQLException {
        if (count(fresh, "SELECT count(*) FROM project_folder") == 0) {
            Sql.update(fresh, "INSERT INTO project_folder VALUES (?)", paths.noted());
        }
    }

    /// Where the way to the rows is lost, the rows may still be there.
    private static void fromPages(byte[] bytes, SalvagedTables tables, Connection fresh)
            throws SQLException {
        Map<SalvagedTables.Table, PreparedStatement> inserts = new HashMap<>();
        fresh.setAutoCommit(false);
        try {
            for (SalvagedTables.Table table : tables.tables()) {
                // any row of one text would do as the folder
                if (DecisionCopies.TABLES.contains(table.name())
                        && !table.name().equals("project_folder")) {
                    inserts.put(table, fresh.prepareStatement(SalvagedTables.insert(table)));
                }
            }
            new LeafPages(bytes)
                    .forEach(row ->
                            inserts.forEach((table, insert) ->
                                    row.as(table).ifPresent(it -> SalvagedTables.put(insert, it))));
            fresh.commit();
        } finally {
            for (PreparedStatement insert : inserts.values()) {
                insert.close();
            }
            fresh.setAutoCommit(true);
        }
    }

    /// From the file's header; the newest where that is damaged too.
    private static int version(byte[] bytes) {
        if (bytes.length < VERSION_AT + Integer.BYTES) {
            return Migrations.newest();
        }
        int found = ByteBuffer.wrap(bytes).getInt(VERSION_AT);
        return 0 < found && found <= Migrations.newest() ? found : Migrations.newest();
    }

    /// The copy's rows in a catalog with all tables, of the newest version.
    private void whole(Path copy, Path made) throws SQLException {
        try (Connection old = DecisionCopies.reading(copy);
                Connection fresh = plain(made)) {
            Migrations.apply(
                    fresh, paths, Math.clamp(Migrations.version(old), 1, Migrations.newest()));
            forgetFolder(fresh);
            new SalvagedTables(fresh).fill(new SalvageReader(old, Long.MAX_VALUE / 2));
            Migrations.apply(fresh, paths);
            new SalvageSieve(fresh, paths).run();
        }
    }

    private static int merge(Path made, Path copy) throws SQLException {
        try (Connection connection = plain(made)) {
            Sql.update(connection, "ATTACH ? AS copy", SqliteFile.uri(copy));
            return new DecisionMerge(connection).run();
        }
    }

    /// References are put in order at the end.
    private static Connection plain(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(false);
        return config.createConnection("jdbc:sqlite:" + SqliteFile.uri(file));
    }

    /// With a list of tables that may be damaged itself.
    private static Connection tolerant(Path file) throws SQLException {
        Connection connection = plain(file);
        try {
            Sql.update(connection, "PRAGMA writable_schema = ON");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
