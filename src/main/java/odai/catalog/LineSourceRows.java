package odai.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import odai.dataset.LineSource;

/// What lines are made of, for all examples in one pass over two tables.
final class LineSourceRows {
    private static final String ANSWERS =
            "SELECT example_id, text FROM response WHERE chosen ORDER BY example_id, place";
    private static final String EXAMPLES =
            "SELECT id, odai_id, odai, bytes, format, width, height, sha256 FROM example ORDER BY position";

    private static final String SEVERAL =
            "SELECT example_id, count(*) FROM response WHERE chosen GROUP BY example_id HAVING count(*) > 1";

    private LineSourceRows() {}

    /// How many answers are chosen, by id, of the examples that have more than one.
    static Map<Long, Integer> several(Connection connection) throws SQLException {
        Map<Long, Integer> several = new HashMap<>();
        Sql.list(connection, SEVERAL, row -> several.put(row.getLong(1), row.getInt(2)));
        return several;
    }

    /// By id, in import order.
    static Map<Long, LineSource> all(Connection connection) throws SQLException {
        Map<Long, List<String>> answers = new LinkedHashMap<>();
        Sql.list(
                connection,
                ANSWERS,
                row ->
                        answers.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>(1))
                                .add(row.getString(2)));
        Map<Long, LineSource> all = new LinkedHashMap<>();
        for (LineSource source : Sql.list(connection, EXAMPLES, row -> source(row, answers))) {
            all.put(source.id(), source);
        }
        return all;
    }

    private static LineSource source(ResultSet row, Map<Long, List<String>> answers)
            throws SQLException {
        long id = row.getLong(1);
        return new LineSource(
                id,
                row.getString(2),
                row.getString(3),
                answers.getOrDefault(id, List.of()),
                row.getLong(4),
                ExampleRows.format(row.getString(5)),
                row.getInt(6),
                row.getInt(7),
                row.getString(8));
    }
}
