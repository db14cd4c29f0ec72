package odai.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts the rows of another catalog's file, damaged or partial, into a fresh one of the same
/// version.
final class SalvagedTables {
    private static final Logger LOG = Logger.getLogger(SalvagedTables.class.getName());

    /// Made again by looking at the pictures or asking: half of them would look like all.
    private static final List<List<String>> DERIVED =
            List.of(List.of("finding", "screened"), List.of("fingerprint"), List.of("moderation"));

    private final Connection fresh;

    SalvagedTables(Connection fresh) {
        this.fresh = fresh;
    }

    /// A table as its script makes it.
    ///
    /// @param types of the columns, one for each
    /// @param key what its rows are sorted by in the file; null if that is no whole number
    /// @param numbered whether the key is the row's number, which lies apart from its values
    record Table(
            String name,
            List<String> columns,
            List<ColumnType> types,
            @Nullable String key,
            boolean numbered) {}

    private record Column(String name, ColumnType type, int keyPlace) {}

    /// In the order in which they were made: what others refer to comes first.
    List<Table> tables() throws SQLException {
        List<Table> all = new ArrayList<>();
        for (String name :
                Sql.list(
                        fresh,
                        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
                                + " ORDER BY rowid",
                        row -> row.getString(1))) {
            List<Column> columns =
                    Sql.list(
                            fresh,
                            "SELECT name, type, pk, \"notnull\" FROM pragma_table_info(?)",
                            row ->
                                    new Column(
                                            row.getString(1),
                                            new ColumnType(row.getString(2), row.getBoolean(4)),
                                            row.getInt(3)),
                            name);
            String key =
                    columns.stream()
                            .filter(it -> it.keyPlace() == 1 && it.type().name().equals("INTEGER"))
                            .map(Column::name)
                            .findFirst()
                            .orElse(null);
            all.add(
                    new Table(
                            name,
                            columns.stream().map(Column::name).toList(),
                            columns.stream().map(Column::type).toList(),
                            key,
                            columns.stream().filter(it -> it.keyPlace() > 0).count() == 1
                                    && key != null));
        }
        return all;
    }

    /// Rows that this version's tables do not take are left out.
    void fill(SalvageReader from) throws SQLException {
        Set<String> partial = new HashSet<>();
        fresh.setAutoCommit(false);
        for (Table table : tables()) {
            try (PreparedStatement insert = fresh.prepareStatement(insert(table))) {
                if (!from.read(table.name(), table.columns(), table.key(), it -> put(insert, it))) {
                    partial.add(table.name());
                }
            }
        }
        for (List<String> together : DERIVED) {
            if (together.stream().anyMatch(partial::contains)) {
                for (String table : together) {
                    Sql.update(fresh, "DELETE FROM " + table);
                }
            }
        }
        fresh.commit();
        fresh.setAutoCommit(true);
    }

    static String insert(Table table) {
        return "INSERT OR IGNORE INTO "
                + table.name()
                + " ("
                + table.columns().stream()
                        .map(it -> '"' + it + '"')
                        .collect(Collectors.joining(", "))
                + ") VALUES ("
                + Stream.generate(() -> "?")
                        .limit(table.columns().size())
                        .collect(Collectors.joining(", "))
                + ")";
    }

    static void put(PreparedStatement insert, @Nullable Object[] values) {
        try {
            Sql.bind(insert, values);
            insert.executeUpdate();
        } catch (SQLException e) {
            // of another type than the column: it was never written by this app
            LOG.log(Level.FINE, "a row was left out", e);
        }
    }
}
