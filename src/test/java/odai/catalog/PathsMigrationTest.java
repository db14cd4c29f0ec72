package odai.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import odai.dataset.JobRecord;
import odai.fixtures.Projects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A project of a version that stored absolute pictures, and exports as the project was named.
class PathsMigrationTest {
    private static final String JOB =
            "INSERT INTO job (target, model, state, epochs, seed, suffix, export_folder,"
                    + " training_examples, validation_examples, message, created)"
                    + " VALUES ('practice', 'm', 'uploading', 1, 1, '', ?, 0, 0, '', 1)";

    @TempDir private Path temp;

    private Path home;
    private Path project;

    @BeforeEach
    void anEarlierProject() throws IOException, SQLException {
        home = temp.toRealPath();
        project = Files.createDirectories(home.resolve("p.odai"));
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            int before =
                    Migrations.SCRIPTS.indexOf(
                            Migrations.SCRIPTS.stream()
                                    .filter(it -> it.endsWith("-paths.sql"))
                                    .findFirst()
                                    .orElseThrow());
            for (String name : Migrations.SCRIPTS.subList(0, before)) {
                statement.executeUpdate(script(name));
            }
            statement.executeUpdate("PRAGMA user_version = " + before);
            example(connection, 1, home.resolve("set/0.jpg").toString());
            example(connection, 2, "/elsewhere/1.jpg");
            for (String folder :
                    List.of(
                            "p.odai/exports/relative",
                            "../somewhere/p.odai/exports/up",
                            "/gone/q.odai/exports/absolute",
                            "C:\\data\\p.odai\\exports\\windows")) {
                Sql.update(connection, JOB, folder);
            }
            Sql.update(
                    connection,
                    "INSERT INTO compared_odai VALUES (1, 0, 0, '', '', ?, '')",
                    home.resolve("own.jpg").toString());
            Sql.update(connection, "INSERT INTO comparison VALUES (1, 0, 'practice', '')");
            Sql.update(
                    connection,
                    "INSERT INTO setting VALUES ('source', ?)",
                    home.resolve("set").toString());
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + project.resolve("catalog.db"));
    }

    private static String script(String name) throws IOException {
        try (var in = Migrations.class.getResourceAsStream("/odai/catalog/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void example(Connection connection, int id, String path) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO example (id, position, odai_id, type, odai, original_odai, path, bytes,"
                        + " modified, sha256, format, width, height, orientation, origin, content_key,"
                        + " folded) VALUES (?, ?, ?, 'image_to_text', '', '', ?, 1, 1, '', 'JPEG', 1, 1,"
                        + " 1, '', '', '')",
                id,
                id,
                "odai-" + id,
                path);
    }

    private List<String> stored(String sql) throws SQLException {
        try (Connection connection = connect()) {
            return Sql.list(connection, sql, row -> row.getString(1));
        }
    }

    @Test
    void whatIsStoredTakesTheNewForm() throws SQLException {
        Projects.done(Catalog.open(project)).close();
        assertThat(stored("SELECT path FROM example ORDER BY id"))
                .containsExactly("../set/0.jpg", "/elsewhere/1.jpg");
        assertThat(stored("SELECT export_folder FROM job ORDER BY id"))
                .containsExactly(
                        "exports/relative", "exports/up", "exports/absolute", "exports/windows");
        assertThat(stored("SELECT picture FROM compared_odai")).containsExactly("../own.jpg");
        assertThat(stored("SELECT value FROM setting")).containsExactly("../set");
        assertThat(stored("SELECT path FROM project_folder")).containsExactly(project.toString());
    }

    @Test
    void everyExportIsWithinTheProjectAndEveryPictureWhereItWas() {
        try (Catalog catalog = Projects.done(Catalog.open(project))) {
            assertThat(catalog.jobs().all())
                    .extracting(JobRecord::exportFolder)
                    .allMatch(it -> Path.of(it).startsWith(project.resolve("exports")));
            assertThat(catalog.examples().page(List.of(1L, 2L)))
                    .extracting(it -> Path.of(it.image().path()))
                    .containsExactly(home.resolve("set/0.jpg"), Path.of("/elsewhere/1.jpg"));
        }
    }
}
