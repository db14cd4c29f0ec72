package odai.catalog;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/// How a database file is connected to.
///
/// @param locking whether its drive can lock; where it cannot, a log beside the file would need
///     memory that is shared under a lock, so that there is a journal instead and one connection
record SqliteFile(Path path, boolean locking) {
    private static final int PATIENCE_MILLIS = 10_000;

    static SqliteFile in(Path path) {
        return new SqliteFile(path, true);
    }

    static Connection inMemory() throws SQLException {
        return new SQLiteConfig().createConnection("jdbc:sqlite::memory:");
    }

    /// A write that returns is on the disk: write-ahead log with `synchronous=FULL`.
    Connection connect() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        if (locking) {
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        } else {
            config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
            config.setJournalMode(SQLiteConfig.JournalMode.DELETE);
        }
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.enforceForeignKeys(true);
        return config.createConnection("jdbc:sqlite:" + name());
    }

    /// As a statement or an address names it.
    String name() {
        return locking ? path.toString() : path.toUri().toString().replaceFirst("^file:/+", "file:/") + "?nolock=1";
    }
}
