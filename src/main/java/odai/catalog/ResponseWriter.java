package odai.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import odai.dataset.Response;

/// Puts responses into their table, and keeps the searched text in step with what was typed.
final class ResponseWriter {
    static final String INSERT =
            "INSERT INTO response (example_id, place, number, text, original, score, chosen, visible)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

    private ResponseWriter() {}

    static void batch(PreparedStatement insert, long id, List<Response> responses)
            throws SQLException {
        int place = 0;
        for (Response response : responses) {
            Sql.bind(
                    insert,
                    id,
                    place++,
                    response.number(),
                    response.text(),
                    response.original(),
                    response.score(),
                    response.chosen() ? 1 : 0,
                    SearchText.visible(response.text()) ? 1 : 0);
            insert.addBatch();
        }
    }

    static void replace(Connection connection, long id, List<Response> responses)
            throws SQLException {
        Sql.update(connection, "DELETE FROM response WHERE example_id = ?", id);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            batch(insert, id, responses);
            insert.executeBatch();
        }
        fold(connection, id);
    }

    static void fold(Connection connection, long id) throws SQLException {
        String odai =
                Objects.requireNonNull(
                        Sql.first(
                                connection,
                                "SELECT odai FROM example WHERE id = ?",
                                row -> row.getString(1),
                                id));
        List<Response> responses =
                ExampleRows.responses(connection, List.of(id)).getOrDefault(id, List.of());
        Sql.update(
                connection,
                "UPDATE example SET folded = ? WHERE id = ?",
                SearchText.of(odai, responses),
                id);
    }
}
