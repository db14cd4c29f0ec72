package odai.catalog;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The few shapes that statements come in.
final class Sql {
    private Sql() {}

    /// Reads one row.
    @FunctionalInterface
    interface RowMapper<T> {
        T of(ResultSet row) throws SQLException;
    }

    static <T> List<T> list(
            Connection connection, String sql, RowMapper<T> rowMapper, @Nullable Object... values)
            throws SQLException {
        List<T> all = new ArrayList<>();
        try (PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                all.add(value(rowMapper, rows));
            }
        }
        return all;
    }

    static <T> @Nullable T first(
            Connection connection, String sql, RowMapper<T> rowMapper, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? value(rowMapper, rows) : null;
        }
    }

    /// A row this app wrote can be read; whatever another throws, the file is to blame.
    private static <T> T value(RowMapper<T> rowMapper, ResultSet rows) throws SQLException {
        try {
            return rowMapper.of(rows);
        } catch (RuntimeException e) {
            throw new UnreadableValue(e);
        }
    }

    static int update(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    /// The ids as one bound value for `IN (SELECT value FROM json_each(?))`, of any number.
    static String json(List<Long> ids) {
        return ids.toString();
    }

    static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    static @Nullable Long whole(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static PreparedStatement prepare(
            Connection connection, String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        bind(statement, values);
        return statement;
    }

    static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Path path) {
                throw new IllegalArgumentException("stored only by StoredPaths: " + path);
            }
            statement.setObject(i + 1, values[i]);
        }
    }
}
