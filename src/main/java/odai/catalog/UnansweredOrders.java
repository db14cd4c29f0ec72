package odai.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import odai.dataset.UnansweredOrder;

/// Jobs that were asked for and of which no answer is known. Stored before a service is asked, so
/// that whatever ends the program, the time of it is known.
public final class UnansweredOrders {
    private final Database database;

    UnansweredOrders(Database database) {
        this.database = database;
    }

    /// In the place of any earlier one of that job.
    public void put(UnansweredOrder order) {
        Instant putBack = order.putBack();
        database.run(connection ->
                Sql.update(
                        connection,
                        "INSERT OR REPLACE INTO unanswered_order (job_id, service, files, lost, put_back)"
                                + " VALUES (?, ?, ?, ?, ?)",
                        order.job(),
                        order.service(),
                        order.files(),
                        order.lost().toEpochMilli(),
                        putBack == null ? null : putBack.toEpochMilli()));
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
        Long putBack = Sql.whole(row, "put_back");
        return new UnansweredOrder(
                row.getLong("job_id"),
                row.getString("service"),
                row.getString("files"),
                Instant.ofEpochMilli(row.getLong("lost")),
                putBack == null ? null : Instant.ofEpochMilli(putBack));
    }
}
