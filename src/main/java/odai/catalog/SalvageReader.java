package odai.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the rows of a damaged table that can still be read. A page that cannot be read hides the
/// rows behind it from a plain scan; so each range of keys that fails is halved, until what is left
/// of it is one key.
final class SalvageReader {
    /// Each costs a statement. More would take minutes where a whole table is gone.
    private static final int MOST_FAILURES = 1_000;

    private final Connection damaged;
    private final long largestKey;

    /// @param largestKey that a file of its size can hold
    SalvageReader(Connection damaged, long largestKey) {
        this.damaged = damaged;
        this.largestKey = largestKey;
    }

    /// Takes one row, in the order of the columns. May be given the same row twice.
    @FunctionalInterface
    interface RowSink {
        void row(@Nullable Object[] values) throws SQLException;
    }

    private record Range(long low, long high) {}

    /// @param key a column of whole numbers that the rows are sorted by in the file; null for none
    /// @return whether all of it could be read
    boolean read(String table, List<String> columns, @Nullable String key, RowSink rowSink)
            throws SQLException {
        String list = columns.stream().map(it -> '"' + it + '"').collect(Collectors.joining(", "));
        String select = "SELECT " + list + " FROM " + table;
        if (key == null) {
            return scan(select, new Range(0, 0), columns.size(), rowSink, -1) < 0;
        }
        if (!understood(select)) {
            return false;
        }
        String ranged = select + " WHERE " + key + " BETWEEN ? AND ? ORDER BY " + key;
        int place = columns.indexOf(key);
        Deque<Range> open = new ArrayDeque<>();
        open.add(new Range(0, largestKey));
        int failures = 0;
        while (!open.isEmpty() && failures < MOST_FAILURES) {
            Range range = open.poll();
            long reached = scan(ranged, range, columns.size(), rowSink, place);
            if (reached >= 0) {
                failures++;
                if (reached < range.high()) {
                    long middle = reached + (range.high() - reached) / 2;
                    open.add(new Range(reached, middle));
                    open.add(new Range(middle + 1, range.high()));
                }
            }
        }
        return failures == 0;
    }

    /// Where not even the list of tables can be read, no range of keys can.
    private boolean understood(String select) {
        try (PreparedStatement _ = damaged.prepareStatement(select)) {
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /// @return the key of the last row that could be read, or where the range begins; less than 0
    ///   if all could be
    private long scan(String sql, Range range, int width, RowSink rowSink, int key)
            throws SQLException {
        long reached = range.low();
        try (PreparedStatement statement = damaged.prepareStatement(sql)) {
            if (key >= 0) {
                statement.setLong(1, range.low());
                statement.setLong(2, range.high());
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    @Nullable Object[] values = new @Nullable Object[width];
                    for (int i = 0; i < width; i++) {
                        values[i] = rows.getObject(i + 1);
                    }
                    reached = key >= 0 ? Math.max(reached, rows.getLong(key + 1)) : reached;
                    rowSink.row(values);
                }
            }
            return -1;
        } catch (SQLException e) {
            return reached;
        }
    }
}
