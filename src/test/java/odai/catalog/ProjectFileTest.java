package odai.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import odai.dataset.Change;
import odai.dataset.Decision;
import odai.fixtures.Projects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `project-file.md` tells people who open a catalog with other tools.
class ProjectFileTest {
    private static final Pattern LINE =
            Pattern.compile("(?m)^(?:### `(\\w+)`|\\| `(\\w+)` \\| ([^|]+) \\| [^|]+ \\|)$");
    private static final Pattern NUMBER = Pattern.compile("`(0x\\w+)`");
    private static final String COLUMNS =
            """
            SELECT m.name || '.' || c.name || ': ' || c.type
              || CASE WHEN c."notnull" OR c.pk THEN '' ELSE ' or null' END
            FROM sqlite_master m, pragma_table_info(m.name) c
            WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' ORDER BY m.rowid, c.cid
            """;

    @TempDir private Path temp;

    private static String document() throws IOException {
        return Files.readString(Path.of("src/docs/project-file.md"));
    }

    private Connection catalog() throws SQLException {
        Path project = temp.resolve("p.odai");
        if (!Files.exists(project)) {
            Projects.of(project, 1).close();
        }
        return SqliteFile.in(project.resolve(Catalog.FILE)).connect();
    }

    private static int applicationId(Connection connection) throws SQLException {
        return Objects.requireNonNull(
                Sql.first(connection, "PRAGMA application_id", row -> row.getInt(1)));
    }

    @Test
    void theDocumentHasEveryTableAndColumnWithItsTypeAndNoOther() throws IOException, SQLException {
        List<String> written = new ArrayList<>();
        String text = document();
        Matcher line = LINE.matcher(text.substring(text.indexOf("## Tables")));
        String table = "";
        while (line.find()) {
            if (line.group(1) != null) {
                table = line.group(1);
            } else {
                written.add(table + "." + line.group(2) + ": " + line.group(3));
            }
        }
        try (Connection connection = catalog()) {
            assertThat(written).isEqualTo(Sql.list(connection, COLUMNS, row -> row.getString(1)));
        }
    }

    @Test
    void aNewCatalogBearsTheFourLettersThatTheDocumentNames() throws IOException, SQLException {
        Matcher number = NUMBER.matcher(document());
        assertThat(number.find()).isTrue();
        try (Connection connection = catalog()) {
            int id = applicationId(connection);
            assertThat(id).isEqualTo(Integer.decode(number.group(1)));
            assertThat(Integer.toString(id)).isSubstringOf(document());
        }
        byte[] head = Files.readAllBytes(temp.resolve("p.odai").resolve(Catalog.FILE));
        // where SQLite's file format has it
        assertThat(new String(head, 68, 4, StandardCharsets.US_ASCII)).isEqualTo("ODAI");
    }

    @Test
    void anEarlierCatalogBearsThemOnceItWasOpened() throws IOException, SQLException {
        Path project = EarlierProjects.copy(1, temp.resolve("p.odai"));
        try (Connection before = catalog()) {
            assertThat(applicationId(before)).isZero();
        }
        Projects.done(Catalog.open(project)).close();
        try (Connection after = catalog()) {
            assertThat(applicationId(after)).isEqualTo(0x4F444149);
        }
    }

    @Test
    void whoReadsItWithAnotherToolHoldsUpNoDecision() throws SQLException {
        catalog().close();
        Path project = temp.resolve("p.odai");
        try (Catalog catalog = Projects.done(Catalog.open(project));
                Connection other = DecisionCopies.reading(project.resolve(Catalog.FILE))) {
            Sql.update(other, "BEGIN");
            assertThat(decisions(other)).containsExactly("undecided");
            catalog.decisions().apply(new Change.Decided(List.of(1L), Decision.KEEP));
            assertThat(decisions(other)).as("one look").containsExactly("undecided");
            Sql.update(other, "COMMIT");
            assertThat(decisions(other)).containsExactly("keep");
        }
    }

    private static List<String> decisions(Connection connection) throws SQLException {
        return Sql.list(connection, "SELECT decision FROM example", row -> row.getString(1));
    }

    @Test
    void theCopiesHaveTheTablesThatTheDocumentNames() throws IOException {
        assertThat(document()).contains("`" + String.join("`, `", DecisionCopies.TABLES) + "`");
        assertThat(document()).contains((DecisionCopies.KEPT_BYTES >> 20) + " MiB");
        assertThat(DecisionCopies.KEPT).as("\"The five newest are kept\"").isEqualTo(5);
    }
}
