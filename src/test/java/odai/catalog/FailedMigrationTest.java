package odai.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import odai.curating.Curation;
import odai.fixtures.Projects;
import odai.work.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// An earlier project that cannot be brought up to date: nothing of it may be changed by the try.
class FailedMigrationTest {
    /// Its successor changes every stored path first, and makes a table last.
    private static final int BEFORE_PATHS = 8;

    private static final List<String> TABLES = List.of("example", "response", "step", "job");

    /// What people have decided, in every version's own columns.
    private static final List<String> DECISIONS =
            List.of(
                    "SELECT odai_id, odai, decision, confirmed, cleared FROM example ORDER BY id",
                    "SELECT * FROM response ORDER BY example_id, place",
                    "SELECT * FROM step ORDER BY id");

    @TempDir private Path temp;

    private Path project;

    @BeforeEach
    void aPlace() {
        project = temp.resolve("p.odai");
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + project.resolve(Catalog.FILE));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private List<String> rows(List<String> queries) throws SQLException {
        try (Connection connection = connect()) {
            List<String> all = new ArrayList<>();
            for (String query : queries) {
                all.addAll(Sql.list(connection, query, FailedMigrationTest::row));
            }
            return all;
        }
    }

    private static String row(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            text.append(row.getMetaData().getColumnName(i))
                    .append('=')
                    .append(row.getString(i))
                    .append('|');
        }
        return text.toString();
    }

    private static List<String> whole() {
        List<String> queries =
                new ArrayList<>(
                        TABLES.stream().map(it -> "SELECT * FROM " + it + " ORDER BY id").toList());
        queries.set(1, "SELECT * FROM response ORDER BY example_id, place");
        queries.add("PRAGMA user_version");
        queries.add("SELECT name, sql FROM sqlite_master ORDER BY name");
        return queries;
    }

    @Test
    void aScriptThatFailsAfterHalfItsChangesTakesThemBack() throws IOException, SQLException {
        EarlierProjects.copy(BEFORE_PATHS, project);
        execute("CREATE TABLE project_folder (somebody_elses INTEGER)");
        List<String> before = rows(whole());
        for (int i = 0; i < 2; i++) {
            assertThat(Catalog.open(project)).isInstanceOf(Outcome.Failed.class);
            assertThat(rows(whole())).isEqualTo(before);
        }
        List<String> decided = rows(DECISIONS);
        execute("DROP TABLE project_folder");
        try (Curation curation = Curation.open(Projects.done(Catalog.open(project)))) {
            assertThat(curation.judged()).isNotEmpty();
        }
        assertThat(rows(DECISIONS)).isEqualTo(decided);
    }

    static IntStream versions() {
        return IntStream.range(1, Migrations.newest());
    }

    /// However little room there is: what people have decided is as it was, and with more room the
    /// project is opened.
    @ParameterizedTest
    @MethodSource("versions")
    void withoutRoomNoDecisionChanges(int version) throws IOException, SQLException {
        EarlierProjects.copy(version, project);
        List<String> decided = rows(DECISIONS);
        int failed = 0;
        for (int more = 0; more < 6; more++) {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                int pages =
                        Sql.list(connection, "PRAGMA page_count", row -> row.getInt(1)).getFirst();
                statement.execute("PRAGMA max_page_count = " + (pages + more));
                Throwable full =
                        catchThrowable(() -> Migrations.apply(connection, StoredPaths.of(project)));
                failed += full == null ? 0 : 1;
                assertThat(connection.getAutoCommit()).isTrue();
            }
            assertThat(rows(DECISIONS)).isEqualTo(decided);
        }
        assertThat(failed > 0 || version == Migrations.newest() - 1).isTrue();
        Projects.done(Catalog.open(project)).close();
        assertThat(rows(DECISIONS)).isEqualTo(decided);
    }
}
