package odai.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import odai.fixtures.Projects;
import odai.work.Outcome;
import odai.work.ProjectProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class MigrationsTest {
    @TempDir private Path temp;

    @Test
    void anEmptyFileGetsAllTablesAndTheNewestNumber() throws SQLException {
        try (Connection connection = connect("a.db")) {
            Migrations.apply(connection, StoredPaths.of(temp));
            assertThat(version(connection)).isEqualTo(Migrations.newest());
            assertThat(tables(connection))
                    .contains("example", "response", "finding", "step", "job", "setting")
                    .doesNotContain("migrating");
        }
    }

    @Test
    void applyingAgainChangesNothing() throws SQLException {
        try (Connection connection = connect("a.db")) {
            Migrations.apply(connection, StoredPaths.of(temp));
            List<String> before = tables(connection);
            Migrations.apply(connection, StoredPaths.of(temp));
            assertThat(tables(connection)).isEqualTo(before);
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    private static void room(Connection connection, int pages) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA max_page_count = " + pages);
        }
    }

    /// As on a full disk, at whichever script it happens.
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8, 12, 16, 20})
    void aFullDiskIsSaidAndWhenThereIsRoomItGoesOn(int pages) throws SQLException {
        try (Connection connection = connect("a.db")) {
            room(connection, pages);
            SQLiteException full =
                    catchThrowableOfType(
                            SQLiteException.class,
                            () -> Migrations.apply(connection, StoredPaths.of(temp)));
            assertThat(full.getResultCode()).isEqualTo(SQLiteErrorCode.SQLITE_FULL);
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(version(connection)).isLessThan(Migrations.newest());
            assertThat(tables(connection)).doesNotContain("migrating");
            room(connection, 100_000);
            Migrations.apply(connection, StoredPaths.of(temp));
            assertThat(version(connection)).isEqualTo(Migrations.newest());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 98, 1_000_000})
    void aNewerFileIsRefusedWithBothNumbersAndLeftAlone(int ahead) throws SQLException {
        int found = Migrations.newest() + ahead;
        try (Connection connection = connect("a.db")) {
            set(connection, found);
            var refused =
                    catchThrowableOfType(
                            Migrations.NewerSchema.class,
                            () -> Migrations.apply(connection, StoredPaths.of(temp)));
            assertThat(refused.found).isEqualTo(found);
            assertThat(tables(connection)).isEmpty();
        }
    }

    @Test
    void theCatalogSaysWhichVersionItFoundAndWhichItKnows() throws SQLException, IOException {
        Path folder = Files.createDirectory(temp.resolve("new.odai"));
        try (Connection connection = connect("new.odai/catalog.db")) {
            set(connection, 99);
        }
        assertThat(Catalog.open(folder))
                .isEqualTo(
                        Outcome.failed(
                                new ProjectProblem.NewerVersion(
                                        folder.toString(), 99, Migrations.newest())));
        assertThat(Catalog.create(folder)).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void aScriptThatFailsHalfwayLeavesNothingBehind() throws SQLException {
        try (Connection connection = connect("a.db");
                var statement = connection.createStatement()) {
            // the script makes this table itself, after others
            statement.executeUpdate("CREATE TABLE setting (other INTEGER)");
            assertThat(
                            org.assertj.core.api.Assertions.catchThrowable(
                                    () -> Migrations.apply(connection, StoredPaths.of(temp))))
                    .isInstanceOf(SQLException.class);
            assertThat(tables(connection)).containsExactly("setting");
            assertThat(version(connection)).isZero();
        }
    }

    @Test
    void severalOpenersOfANewProjectMigrateItOnce() throws Exception {
        Path folder = temp.resolve("p.odai");
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Callable<Catalog>> openers =
                    Stream.generate(() ->
                                    (Callable<Catalog>) () -> Projects.done(Catalog.create(folder)))
                            .limit(6)
                            .toList();
            for (Future<Catalog> opened : threads.invokeAll(openers)) {
                try (Catalog catalog = opened.get()) {
                    assertThat(catalog.examples().count()).isZero();
                }
            }
        }
    }

    private Connection connect(String file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + temp.resolve(file));
    }

    private static void set(Connection connection, int version) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA user_version = " + version);
        }
    }

    private static int version(Connection connection) throws SQLException {
        return Sql.list(connection, "PRAGMA user_version", row -> row.getInt(1)).getFirst();
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return Sql.list(
                connection,
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name",
                row -> row.getString(1));
    }
}
