package odai.catalog;

import java.io.File;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;

/// How a database file is connected to.
///
/// @param locking whether its drive can lock; where it cannot, a log beside the file would need
///   memory that is shared under a lock, so that there is a journal instead and one connection
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
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(PATIENCE_MILLIS);
        if (!locking) {
            return alone(config.createConnection("jdbc:sqlite:" + name()));
        }
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        return config.createConnection("jdbc:sqlite:" + name());
    }

    /// For a look beside another connection. Where nothing can be locked it must not be able to
    /// write: it would take the journal of a running write for a dead program's and play it back.
    Connection look() throws SQLException {
        if (locking) {
            return connect();
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return config.createConnection("jdbc:sqlite:" + name());
    }

    /// In this order: only who has the file to himself reads its log without shared memory, and
    /// turns it into a journal.
    private static Connection alone(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA locking_mode = EXCLUSIVE");
            statement.execute("PRAGMA journal_mode = DELETE");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("PRAGMA foreign_keys = ON");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /// As a statement or an address names it.
    String name() {
        String vfs = File.separatorChar == '\\' ? "win32-none" : "unix-none";
        return locking ? uri(path) : uri(path) + "?vfs=" + vfs;
    }

    /// Question marks and the like in a path would be taken for the beginning of options. A host
    /// belongs to the path there, after an empty one.
    static String uri(Path path) {
        String uri = path.toUri().toString();
        return uri.startsWith("file:///") ? uri : uri.replaceFirst("^file://", "file:////");
    }
}
