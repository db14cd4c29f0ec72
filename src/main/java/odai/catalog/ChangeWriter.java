package odai.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import odai.dataset.Change;
import odai.dataset.FlagWord;
import odai.dataset.Kind;
import org.jspecify.annotations.Nullable;

/// Applies changes to the tables, whole sets of examples at a time.
final class ChangeWriter {
    private static final String IN = " WHERE id IN (SELECT value FROM json_each(?))";

    private final Connection connection;

    ChangeWriter(Connection connection) {
        this.connection = connection;
    }

    void apply(Change change) throws SQLException {
        switch (change) {
            case Change.Decided it ->
                    Sql.update(
                            connection,
                            "UPDATE example SET decision = ?" + IN,
                            it.decision().wire(),
                            Sql.json(it.ids()));
            case Change.Flagged it -> flag(it.ids(), it.kind(), it.word());
            case Change.OdaiEdited it -> {
                Sql.update(
                        connection, "UPDATE example SET odai = ? WHERE id = ?", it.odai(), it.id());
                ResponseWriter.fold(connection, it.id());
            }
            case Change.ResponsesEdited it ->
                    ResponseWriter.replace(connection, it.id(), it.responses());
            case Change.RefusalRecorded it ->
                    Sql.update(
                            connection,
                            "UPDATE example SET refusal = ?" + IN,
                            it.refusal(),
                            Sql.json(it.ids()));
            case Change.Together it -> {
                for (Change one : it.changes()) {
                    apply(one);
                }
            }
        }
    }

    /// Examples with the same flags change alike: one update for each of the few combinations there
    /// are.
    private void flag(List<Long> ids, Kind kind, @Nullable FlagWord word) throws SQLException {
        record Pair(String confirmed, String cleared) {}
        List<Pair> pairs =
                Sql.list(
                        connection,
                        "SELECT DISTINCT confirmed, cleared FROM example" + IN,
                        row -> new Pair(row.getString(1), row.getString(2)),
                        Sql.json(ids));
        for (Pair pair : pairs) {
            var flags = EnumSetColumn.flags(pair.confirmed(), pair.cleared()).with(kind, word);
            // a mark keeps rows that were just changed from being changed again by a later pair
            Sql.update(
                    connection,
                    "UPDATE example SET confirmed = '*' || ?, cleared = ?"
                            + IN
                            + " AND confirmed = ? AND cleared = ?",
                    EnumSetColumn.kinds(flags.confirmed(), pair.confirmed()),
                    EnumSetColumn.kinds(flags.cleared(), pair.cleared()),
                    Sql.json(ids),
                    pair.confirmed(),
                    pair.cleared());
        }
        Sql.update(
                connection,
                "UPDATE example SET confirmed = substr(confirmed, 2)"
                        + IN
                        + " AND confirmed LIKE '*%'",
                Sql.json(ids));
    }
}
