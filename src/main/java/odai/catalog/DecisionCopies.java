package odai.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.sqlite.SQLiteConfig;

/// Copies of what a person decided, `backups/DATE.sqlite` in the project's folder: one at the first
/// change of a day, and one before tables are brought up to date. Each is a database with some of
/// the catalog's own tables, under the catalog's own version.
final class DecisionCopies {
    /// What cannot be had again by screening, asking or importing.
    static final List<String> TABLES =
            List.of(
                    "example",
                    "response",
                    "step",
                    "setting",
                    "job",
                    "job_trail",
                    "skip_tally",
                    "unanswered_order",
                    "project_folder");

    static final int KEPT = 5;
    static final long KEPT_BYTES = 200L << 20;

    private static final Logger LOG = Logger.getLogger(DecisionCopies.class.getName());
    private static final String SUFFIX = ".sqlite";

    private final Path folder;
    private final Clock clock;
    private LocalDate last = LocalDate.MIN;

    /// @param project whose folder holds them
    DecisionCopies(Path project) {
        this(project, Clock.systemDefaultZone());
    }

    DecisionCopies(Path project, Clock clock) {
        this.folder = project.resolve("backups");
        this.clock = clock;
    }

    /// Makes today's copy unless it is there. A decision is not refused because no copy of it can
    /// be made: that is only noted down.
    ///
    /// @param project the catalog's writing connection, between two transactions: on a drive that
    ///   cannot lock, a second connection takes the journal of a running write for a dead program's
    ///   and plays it back
    synchronized void today(Connection project) {
        LocalDate today = LocalDate.now(clock);
        if (today.equals(last)) {
            return;
        }
        last = today;
        make(project, today.toString());
    }

    /// The same, under the version that the tables have now.
    synchronized void beforeMigration(Connection project, int version) {
        make(project, LocalDate.now(clock) + "-version-" + version);
    }

    private void make(Connection project, String name) {
        Path copy = folder.resolve(name + SUFFIX);
        if (Files.exists(copy)) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, name, ".part");
            try {
                copy(project, part);
                Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
            prune();
        } catch (IOException | SQLException e) {
            LOG.log(Level.WARNING, "no copy of the decisions in " + folder, e);
        }
    }

    private static void copy(Connection project, Path to) throws SQLException {
        Sql.update(project, "ATTACH ? AS copied", SqliteFile.uri(to));
        try {
            // one look at all tables
            Sql.update(project, "BEGIN");
            try {
                fill(project);
                Sql.update(project, "COMMIT");
            } catch (SQLException | RuntimeException e) {
                rollBack(project, e);
                throw e;
            }
        } finally {
            Sql.update(project, "DETACH copied");
        }
    }

    private static void fill(Connection project) throws SQLException {
        for (String table : TABLES) {
            String sql =
                    Sql.first(
                            project,
                            "SELECT sql FROM main.sqlite_master WHERE type = 'table' AND name = ?",
                            row -> row.getString(1),
                            table);
            if (sql != null) {
                // SQLite keeps these two words exactly so, however they were written
                Sql.update(project, sql.replaceFirst("^CREATE TABLE ", "CREATE TABLE copied."));
                Sql.update(project, "INSERT INTO copied." + table + " SELECT * FROM main." + table);
            }
        }
        Sql.update(project, "PRAGMA copied.user_version = " + Migrations.version(project));
    }

    private static void rollBack(Connection project, Exception error) {
        try {
            Sql.update(project, "ROLLBACK");
        } catch (SQLException e) {
            // a full disk has rolled back by itself
            error.addSuppressed(e);
        }
    }

    /// Newest first.
    List<Path> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparing(DecisionCopies::name).reversed())
                    .toList();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot list " + folder, e);
            return List.of();
        }
    }

    /// The newest that is whole; empty where none is.
    Optional<Path> newest() {
        return all().stream().filter(DecisionCopies::whole).findFirst();
    }

    private static boolean whole(Path file) {
        try (Connection connection = reading(file)) {
            return Sql.list(connection, "PRAGMA quick_check(1)", row -> row.getString(1))
                    .equals(List.of("ok"));
        } catch (SQLException e) {
            return false;
        }
    }

    /// Leaves the file and its folder as they are.
    static Connection reading(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return config.createConnection("jdbc:sqlite:" + SqliteFile.uri(file));
    }

    private void prune() throws IOException {
        List<Path> kept = new ArrayList<>();
        long bytes = 0;
        for (Path file : all()) {
            bytes += Files.size(file);
            if (!kept.isEmpty() && (kept.size() == KEPT || bytes > KEPT_BYTES)) {
                Files.delete(file);
            } else {
                kept.add(file);
            }
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
