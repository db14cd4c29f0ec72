package odai.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import odai.dataset.Change;
import odai.dataset.Kind;

/// The change that takes a change back, read from the tables before it is applied.
final class InverseChange {
    private static final String IN =
            " FROM example WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id";

    private final Connection connection;

    InverseChange(Connection connection) {
        this.connection = connection;
    }

    Change of(Change change) throws SQLException {
        return switch (change) {
            case Change.Decided it ->
                    grouped(
                            it.ids(),
                            "SELECT id, decision" + IN,
                            ExampleRows::decision,
                            Change.Decided::new);
            case Change.Flagged it -> flags(it.ids(), it.kind());
            case Change.OdaiEdited it ->
                    new Change.OdaiEdited(
                            it.id(),
                            Objects.requireNonNull(
                                    Sql.first(
                                            connection,
                                            "SELECT odai FROM example WHERE id = ?",
                                            row -> row.getString(1),
                                            it.id())));
            case Change.ResponsesEdited it ->
                    new Change.ResponsesEdited(
                            it.id(),
                            ExampleRows.responses(connection, List.of(it.id()))
                                    .getOrDefault(it.id(), List.of()));
            case Change.RefusalRecorded it ->
                    grouped(
                            it.ids(),
                            "SELECT id, refusal" + IN,
                            row -> Optional.ofNullable(row.getString(2)),
                            (ids, refusal) ->
                                    new Change.RefusalRecorded(ids, refusal.orElse(null)));
            case Change.Together it -> together(it.changes());
        };
    }

    private Change flags(List<Long> ids, Kind kind) throws SQLException {
        return grouped(
                ids,
                "SELECT id, confirmed, cleared" + IN,
                row ->
                        Optional.ofNullable(
                                EnumSetColumn.flags(row.getString(2), row.getString(3)).word(kind)),
                (same, word) -> new Change.Flagged(same, kind, word.orElse(null)));
    }

    /// Later changes of one step see what the earlier ones did, so each is applied before the next
    /// is turned round.
    private Change together(List<Change> changes) throws SQLException {
        ChangeWriter writer = new ChangeWriter(connection);
        List<Change> back = new ArrayList<>();
        for (Change change : changes) {
            back.addFirst(of(change));
            writer.apply(change);
        }
        for (Change undo : back) {
            writer.apply(undo);
        }
        return new Change.Together(back);
    }

    private <S> Change grouped(
            List<Long> ids,
            String sql,
            Sql.RowMapper<S> state,
            BiFunction<List<Long>, S, Change> change)
            throws SQLException {
        Map<S, List<Long>> byState = new LinkedHashMap<>();
        Sql.list(
                connection,
                sql,
                (ResultSet row) -> put(byState, state.of(row), row.getLong(1)),
                Sql.json(ids));
        List<Change> all = new ArrayList<>();
        byState.forEach((was, same) -> all.add(change.apply(same, was)));
        return all.size() == 1 ? all.getFirst() : new Change.Together(all);
    }

    private static <S> boolean put(Map<S, List<Long>> byState, S state, long id) {
        return byState.computeIfAbsent(state, _ -> new ArrayList<>()).add(id);
    }
}
