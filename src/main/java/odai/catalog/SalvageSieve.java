package odai.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import odai.dataset.Finding;
import odai.dataset.Kind;
import org.jspecify.annotations.Nullable;

/// Takes rows out of a salvaged catalog that this app could not read: they would make it a damaged
/// one again.
final class SalvageSieve {
    private final Connection connection;
    private final ExampleRows examples;
    private final JobRows jobs;

    SalvageSieve(Connection connection, StoredPaths paths) {
        this.connection = connection;
        this.examples = new ExampleRows(connection, paths);
        this.jobs = new JobRows(paths);
    }

    /// The catalog has the newest tables.
    void run() throws SQLException {
        each("finding", "id", SalvageSieve::finding);
        each("response", "example_id", ExampleRows::response);
        each("example", "id", this::example);
        each("job", "id", jobs::job);
        Long worst = firstUnreadableStep();
        if (worst != null) {
            // steps build on each other: those before one that is lost cannot be taken back
            Sql.update(connection, "DELETE FROM step WHERE id <= ?", worst);
        }
        orphans();
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return FindingStore.finding(row, Kind.of(row.getString("kind")).orElseThrow());
    }

    private boolean example(ResultSet row) throws SQLException {
        ExampleRows.type(row);
        ExampleRows.decision(row);
        EnumSetColumn.flags(row.getString("confirmed"), row.getString("cleared"));
        examples.image(row);
        return true;
    }

    private <T> void each(String table, String key, Sql.RowMapper<T> decoding) throws SQLException {
        List<Long> unreadable =
                Sql.list(
                        connection,
                        "SELECT * FROM " + table,
                        row -> readable(decoding, row) ? -1L : row.getLong(key));
        for (Long id : unreadable) {
            if (id >= 0) {
                Sql.update(connection, "DELETE FROM " + table + " WHERE " + key + " = ?", id);
            }
        }
    }

    private static <T> boolean readable(Sql.RowMapper<T> decoding, ResultSet row)
            throws SQLException {
        try {
            decoding.of(row);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private @Nullable Long firstUnreadableStep() throws SQLException {
        return Sql.list(
                        connection,
                        "SELECT * FROM step ORDER BY id DESC",
                        row -> step(row) ? -1L : row.getLong("id"))
                .stream()
                .filter(id -> id >= 0)
                .findFirst()
                .orElse(null);
    }

    private static boolean step(ResultSet row) throws SQLException {
        return ChangeJson.known(row.getString("change")).isPresent()
                && ChangeJson.known(row.getString("inverse")).isPresent();
    }

    /// Rows about examples and jobs that are lost.
    private void orphans() throws SQLException {
        for (SalvagedTables.Table table : new SalvagedTables(connection).tables()) {
            record Reference(String column, String parent, String key) {}
            List<Reference> references =
                    Sql.list(
                            connection,
                            "SELECT \"from\", \"table\", \"to\" FROM pragma_foreign_key_list(?)",
                            row ->
                                    new Reference(
                                            row.getString(1), row.getString(2), row.getString(3)),
                            table.name());
            for (Reference it : references) {
                Sql.update(
                        connection,
                        String.format(
                                Locale.ROOT,
                                "DELETE FROM %s WHERE %s IS NOT NULL AND %s NOT IN (SELECT %s FROM %s)",
                                table.name(),
                                it.column(),
                                it.column(),
                                it.key(),
                                it.parent()));
            }
        }
    }
}
