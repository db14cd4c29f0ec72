package odai.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import odai.dataset.UnansweredOrder;
import org.jspecify.annotations.Nullable;

/// Jobs that were asked for and of which no answer is known. Stored before a service is asked, so
/// that whatever ends the program, the time of it is known.
public final class UnansweredOrders {
    private final Database database;

    UnansweredOrders(Database database) {
        this.database = database;
    }

    /// In the place of any earlier one of that job.
    public void put(UnansweredOrder order) {
        database.run(connection ->
                Sql.update(
                        connection,
                        "INSERT OR REPLACE INTO unanswered_order"
                                + " (job_id, service, files, asked, allowance, put_back, shown)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                        order.job(),
                        order.service(),
                        order.files(),
                        order.asked().toEpochMilli(),
                        order.allowance().toMillis(),
                        millis(order.putBack()),
                        millis(order.shown())));
    }

    private static @Nullable Long millis(@Nullable Instant time) {
        return time == null ? null : time.toEpochMilli();
    }

    public Optional<UnansweredOrder> of(long job) {
        return Optional.ofNullable(
                database.read(connection ->
                        Sql.first(
                                connection,
                                "SELECT * FROM unanswered_order WHERE job_id = ?",
                                UnansweredOrders::order,
                                job)));
    }

    /// Newest first.
    public List<UnansweredOrder> all() {
        return database.read(connection ->
                Sql.list(
                        connection,
                        "SELECT * FROM unanswered_order ORDER BY job_id DESC",
                        UnansweredOrders::order));
    }

    /// An answer has come, or a person has given it.
    public void forget(long job) {
        database.run(connection ->
                Sql.update(connection, "DELETE FROM unanswered_order WHERE job_id = ?", job));
    }

    private static UnansweredOrder order(ResultSet row) throws SQLException {
        return new UnansweredOrder(
                row.getLong("job_id"),
                row.getString("service"),
                row.getString("files"),
                Instant.ofEpochMilli(row.getLong("asked")),
                Duration.ofMillis(row.getLong("allowance")),
                time(row, "put_back"),
                time(row, "shown"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        Long millis = Sql.whole(row, column);
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
