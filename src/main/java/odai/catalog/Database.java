package odai.catalog;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import odai.work.ProblemException;
import odai.work.ProjectProblem;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// One connection that writes and one that reads, so that a long read never holds up a decision. A
/// write that returns is on the disk: write-ahead log with `synchronous=FULL`.
final class Database implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;

    private final Path file;
    private final Connection writer;
    private final Connection reader;
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock reading = new ReentrantLock();
    private long version;

    /// Work on a connection.
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T on(Connection connection) throws SQLException;
    }

    /// Work on a connection without a result.
    @FunctionalInterface
    interface Task {
        void on(Connection connection) throws SQLException;
    }

    private Database(Path file, Connection writer, Connection reader) throws SQLException {
        this.file = file;
        this.writer = writer;
        this.reader = reader;
        this.version = version(writer);
    }

    /// Opens or makes the file and brings its tables up to date.
    static Database open(Path file) throws SQLException {
        Connection writer = connect(file);
        try {
            Migrations.apply(writer);
            return new Database(file, writer, connect(file));
        } catch (SQLException | RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    private static Connection connect(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.enforceForeignKeys(true);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    /// The project's folder.
    String folder() {
        return String.valueOf(file.toAbsolutePath().getParent());
    }

    /// Whether another process has written since this was last asked, or since the file was opened.
    /// Costs some microseconds, and waits for nothing: while something is being written here the
    /// answer is no, and what was missed is told the next time.
    boolean changedElsewhere() {
        if (!writing.tryLock()) {
            return false;
        }
        try {
            // of the only connection that writes here: to it its own commits are no change
            long now = version(writer);
            boolean changed = now != version;
            version = now;
            return changed;
        } catch (SQLException e) {
            throw new ProblemException(problem(file, e), e);
        } finally {
            writing.unlock();
        }
    }

    private static long version(Connection connection) throws SQLException {
        Long version = Sql.first(connection, "PRAGMA data_version", row -> row.getLong(1));
        return version == null ? 0 : version;
    }

    <T extends @Nullable Object> T read(Work<T> work) {
        return locked(reading, () -> work.on(reader));
    }

    /// On a connection of its own, for what takes so long that other readers should not wait for
    /// it.
    <T extends @Nullable Object> T readApart(Work<T> work) {
        try (Connection apart = connect(file)) {
            return work.on(apart);
        } catch (SQLException e) {
            throw new ProblemException(problem(file, e), e);
        }
    }

    /// Runs the work in one transaction; durable when it returns, without a trace when it throws.
    <T extends @Nullable Object> T write(Work<T> work) {
        return locked(writing, () -> transaction(work));
    }

    void run(Task task) {
        write(connection -> {
            task.on(connection);
            return true;
        });
    }

    private <T extends @Nullable Object> T transaction(Work<T> work) throws SQLException {
        writer.setAutoCommit(false);
        try {
            T result = work.on(writer);
            writer.commit();
            writer.setAutoCommit(true);
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            // also when memory runs out: switching back to auto-commit would commit the half
            aside(e, writer::rollback);
            aside(e, () -> writer.setAutoCommit(true));
            throw e;
        }
    }

    private interface Step {
        void take() throws SQLException;
    }

    /// A full disk rolls back by itself; that there is nothing left to roll back must not hide why.
    private static void aside(Throwable error, Step step) {
        try {
            step.take();
        } catch (SQLException e) {
            error.addSuppressed(e);
        }
    }

    private interface Attempt<T extends @Nullable Object> {
        T run() throws SQLException;
    }

    private <T extends @Nullable Object> T locked(ReentrantLock lock, Attempt<T> attempt) {
        lock.lock();
        try {
            return attempt.run();
        } catch (SQLException e) {
            throw new ProblemException(problem(file, e), e);
        } finally {
            lock.unlock();
        }
    }

    static ProjectProblem problem(Path file, SQLException error) {
        String folder = String.valueOf(file.toAbsolutePath().getParent());
        String detail = String.valueOf(error.getMessage());
        if (!(error instanceof SQLiteException sqlite)) {
            return new ProjectProblem.Damaged(folder, detail);
        }
        SQLiteErrorCode code = sqlite.getResultCode();
        return switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
            case SQLITE_BUSY, SQLITE_LOCKED -> new ProjectProblem.Busy(folder);
            case SQLITE_FULL -> new ProjectProblem.DiskFull(folder);
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_IOERR ->
                    new ProjectProblem.NotWritable(folder, detail);
            default -> new ProjectProblem.Damaged(folder, detail);
        };
    }

    @Override
    public void close() {
        locked(
                reading,
                () -> {
                    reader.close();
                    return true;
                });
        locked(
                writing,
                () -> {
                    writer.close();
                    return true;
                });
    }
}
