package odai.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import odai.dataset.Change;
import odai.dataset.Decision;
import odai.fixtures.Projects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionCopiesTest {
    @TempDir private Path temp;

    private Path project() {
        return temp.resolve("p.odai");
    }

    private List<String> names() throws IOException {
        if (!Files.exists(project().resolve("backups"))) {
            return List.of();
        }
        try (var files = Files.list(project().resolve("backups"))) {
            return files.map(it -> it.getFileName().toString()).sorted().toList();
        }
    }

    private DecisionCopies on(String day) {
        Clock clock = Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
        return new DecisionCopies(project(), clock);
    }

    private void copyOn(String day) {
        try (Database database = Database.open(project().resolve(Catalog.FILE))) {
            database.between(on(day)::today);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theFirstChangeOfADayIsCopiedAndNoLaterOneNorALook() throws IOException, SQLException {
        Projects.of(project(), 5).close();
        try (Catalog catalog = Projects.done(Catalog.open(project()))) {
            assertThat(names()).as("looking only").isEmpty();
            catalog.decisions().apply(new Change.Decided(List.of(1L), Decision.KEEP));
            assertThat(names()).containsExactly(LocalDate.now() + ".sqlite");
            catalog.decisions().apply(new Change.Decided(List.of(2L), Decision.KEEP));
            catalog.decisions().undo();
        }
        Path copy = project().resolve("backups").resolve(names().getFirst());
        try (Connection connection = DecisionCopies.reading(copy)) {
            assertThat(
                            Sql.list(
                                    connection,
                                    "SELECT odai_id FROM example WHERE decision = 'keep'",
                                    row -> row.getString(1)))
                    .containsExactly("example-0");
            assertThat(Sql.list(connection, "SELECT text FROM response", row -> row.getString(1)))
                    .hasSize(10);
            assertThat(Sql.list(connection, "SELECT change FROM step", row -> row.getString(1)))
                    .hasSize(1);
            assertThat(Migrations.version(connection)).isEqualTo(Migrations.newest());
        }
    }

    @Test
    void whateverIsNotCopiedCanBeHadAgain() throws SQLException {
        try (Connection connection = SqliteFile.inMemory()) {
            Migrations.apply(connection, StoredPaths.of(temp));
            List<String> others =
                    Sql.list(
                            connection,
                            "SELECT name FROM sqlite_master WHERE type = 'table'"
                                    + " AND name NOT LIKE 'sqlite_%' ORDER BY name",
                            row -> row.getString(1));
            assertThat(others).containsAll(DecisionCopies.TABLES);
            assertThat(others.stream().filter(it -> !DecisionCopies.TABLES.contains(it)))
                    .as("of screening, asking and following; a new table belongs to either list")
                    .containsExactlyInAnyOrder(
                            "compared_answer",
                            "compared_model",
                            "compared_odai",
                            "comparison",
                            "finding",
                            "fingerprint",
                            "job_checkpoint",
                            "job_curve",
                            "job_estimate",
                            "job_event",
                            "job_result",
                            "judgement",
                            "moderation",
                            "screened",
                            "upload",
                            "upload_part");
        }
    }

    @Test
    void fiveAreKept() throws IOException {
        Projects.of(project(), 1).close();
        for (int day = 1; day <= 8; day++) {
            copyOn("2026-03-0" + day);
        }
        assertThat(names())
                .containsExactly(
                        "2026-03-04.sqlite",
                        "2026-03-05.sqlite",
                        "2026-03-06.sqlite",
                        "2026-03-07.sqlite",
                        "2026-03-08.sqlite");
        assertThat(on("2026-03-09").newest().orElseThrow().getFileName())
                .hasToString("2026-03-08.sqlite");
    }

    @Test
    void aCopyThatIsNotWholeIsPassedOver() throws IOException {
        Projects.of(project(), 1).close();
        copyOn("2026-03-01");
        Files.writeString(project().resolve("backups").resolve("2026-03-02.sqlite"), "half");
        assertThat(on("2026-03-03").newest().orElseThrow().getFileName())
                .hasToString("2026-03-01.sqlite");
    }

    @Test
    void theyTakeNoMoreRoomThanAllowedButTheNewestStays() throws IOException {
        Projects.of(project(), 1).close();
        Path backups = Files.createDirectories(project().resolve("backups"));
        for (int day = 1; day <= 2; day++) {
            try (var file =
                    new java.io.RandomAccessFile(
                            backups.resolve("2026-03-0" + day + ".sqlite").toFile(), "rw")) {
                file.setLength(DecisionCopies.KEPT_BYTES * 3 / 5);
            }
        }
        copyOn("2026-03-03");
        assertThat(names()).containsExactly("2026-03-02.sqlite", "2026-03-03.sqlite");
    }

    @Test
    void aCopyIsMadeBeforeTablesAreBroughtUpToDate() throws IOException, SQLException {
        int version = Migrations.newest() - 1;
        Files.createDirectories(project());
        SqliteFile file = SqliteFile.in(project().resolve(Catalog.FILE));
        try (Connection connection = file.connect()) {
            Migrations.apply(connection, StoredPaths.of(project()), version);
            Sql.update(connection, "INSERT INTO setting VALUES ('a', '1')");
        }
        Projects.done(Catalog.open(project())).close();
        assertThat(names()).containsExactly(LocalDate.now() + "-version-" + version + ".sqlite");
        try (Connection connection =
                DecisionCopies.reading(project().resolve("backups").resolve(names().getFirst()))) {
            assertThat(Migrations.version(connection)).isEqualTo(version);
            assertThat(Sql.list(connection, "SELECT value FROM setting", row -> row.getString(1)))
                    .containsExactly("1");
        }
    }
}
