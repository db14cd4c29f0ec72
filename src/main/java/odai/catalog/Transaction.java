package odai.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Work that is durable when it returns, and without a trace when it throws.
final class Transaction {
    private Transaction() {}

    private interface CleanUp {
        void take() throws SQLException;
    }

    static <T extends @Nullable Object> T of(Connection connection, Database.ReadWork<T> work)
            throws SQLException {
        connection.setAutoCommit(false);
        try {
            T result = work.on(connection);
            connection.commit();
            connection.setAutoCommit(true);
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            // also when memory runs out: switching back to auto-commit would commit the half
            aside(e, connection::rollback);
            aside(e, () -> connection.setAutoCommit(true));
            throw e;
        }
    }

    /// A full disk rolls back by itself; that there is nothing left to roll back must not hide why.
    private static void aside(Throwable error, CleanUp cleanUp) {
        try {
            cleanUp.take();
        } catch (SQLException e) {
            error.addSuppressed(e);
        }
    }
}
