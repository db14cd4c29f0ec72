package odai.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/// What a copy of the decisions has and a salvaged catalog lacks, found by the examples' names.
/// Both have the newest tables.
final class DecisionMerge {
    private static final String NEW_ID =
            """
            CREATE TEMP TABLE merged AS
            SELECT c.id AS old,
              CASE WHEN c.id IN (SELECT id FROM main.example)
                THEN (SELECT coalesce(max(id), 0) FROM (SELECT id FROM main.example UNION SELECT id FROM copy.example)) + row_number() OVER (ORDER BY c.id)
                ELSE c.id END AS new,
              CASE WHEN c.position IN (SELECT position FROM main.example)
                THEN (SELECT coalesce(max(position), 0) FROM (SELECT position FROM main.example UNION SELECT position FROM copy.example)) + row_number() OVER (ORDER BY c.id)
                ELSE c.position END AS position
            FROM copy.example c WHERE c.odai_id NOT IN (SELECT odai_id FROM main.example)
            """;

    private final Connection connection;

    /// @param connection with the catalog as `main` and the copy as `copy`
    DecisionMerge(Connection connection) {
        this.connection = connection;
    }

    /// @return how many examples came out of the copy
    int run() throws SQLException {
        Sql.update(connection, NEW_ID);
        boolean alone =
                Sql.list(connection, "SELECT 1 FROM main.example LIMIT 1", row -> true).isEmpty();
        List<String> columns = columns("example");
        String others =
                String.join(
                        ", ",
                        columns.stream()
                                .filter(it -> !it.equals("id") && !it.equals("position"))
                                .toList());
        int examples =
                Sql.update(
                        connection,
                        String.format(
                                Locale.ROOT,
                                "INSERT INTO main.example (id, position, %s) SELECT m.new, m.position, %s FROM copy.example e JOIN merged m ON m.old = e.id",
                                others,
                                prefixed(others)));
        responses();
        for (String table :
                List.of("setting", "job", "job_trail", "skip_tally", "unanswered_order")) {
            Sql.update(
                    connection,
                    "INSERT OR IGNORE INTO main." + table + " SELECT * FROM copy." + table);
        }
        Sql.update(
                connection,
                "INSERT INTO main.project_folder SELECT * FROM copy.project_folder"
                        + " WHERE NOT EXISTS (SELECT 1 FROM main.project_folder)");
        if (alone) {
            // they name examples by number: only where all numbers are the copy's own
            Sql.update(connection, "INSERT OR IGNORE INTO main.step SELECT * FROM copy.step");
        }
        return examples;
    }

    /// Of the examples that came out of the copy, and of those whose own are lost.
    private void responses() throws SQLException {
        List<String> columns = columns("response");
        String others =
                String.join(", ", columns.stream().filter(it -> !it.equals("example_id")).toList());
        String insert =
                String.format(
                        Locale.ROOT,
                        "INSERT OR IGNORE INTO main.response (example_id, %s) SELECT x.id, %s FROM copy.response e ",
                        others,
                        prefixed(others));
        Sql.update(
                connection,
                insert
                        + "JOIN copy.example c ON c.id = e.example_id"
                        + " JOIN main.example x ON x.odai_id = c.odai_id"
                        + " WHERE x.id NOT IN (SELECT example_id FROM main.response)");
    }

    private static String prefixed(String columns) {
        return "e." + columns.replace(", ", ", e.");
    }

    private List<String> columns(String table) throws SQLException {
        return Sql.list(
                connection,
                "SELECT name FROM pragma_table_info(?)",
                row -> row.getString(1),
                table);
    }
}
