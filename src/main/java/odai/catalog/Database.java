package odai.catalog;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import odai.work.ProblemException;
import odai.work.ProjectProblem;
import org.jspecify.annotations.Nullable;
import org.sqlite.ProgressHandler;

/// One connection that writes and one that reads, so that a long read never holds up a decision;
/// where the drive cannot lock, one for both.
final class Database implements AutoCloseable {
    /// After so many steps of SQLite's virtual machine, well under a millisecond, a long read asks
    /// whether it is still wanted.
    private static final int STEPS = 10_000;

    private final Path folder;
    private final SqliteFile file;
    private final @Nullable ProjectProblem unchangeable;
    private final Connection writer;
    private final Connection reader;
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock reading;
    private volatile boolean ending;
    private long version;

    /// Work on a connection.
    @FunctionalInterface
    interface ReadWork<T extends @Nullable Object> {
        T on(Connection connection) throws SQLException;
    }

    /// Work on a connection without a result.
    @FunctionalInterface
    interface Update {
        void on(Connection connection) throws SQLException;
    }

    private Database(
            Path folder,
            SqliteFile file,
            @Nullable ProjectProblem unchangeable,
            Connection writer,
            Connection reader)
            throws SQLException {
        this.folder = folder;
        this.file = file;
        this.unchangeable = unchangeable;
        this.writer = writer;
        this.reader = reader;
        // one connection takes one thing at a time
        this.reading = file.locking() ? new ReentrantLock() : writing;
        this.version = version(writer);
    }

    /// Opens or makes the file and brings its tables up to date.
    static Database open(Path file) throws SQLException {
        return open(StoredPaths.of(folder(file)), SqliteFile.in(file), null);
    }

    /// @param paths of the project's folder; told where the project lay before
    /// @param unchangeable why nothing may be changed: the file is a copy of one that cannot be
    ///   written; null where it is not
    static Database open(StoredPaths paths, SqliteFile file, @Nullable ProjectProblem unchangeable)
            throws SQLException {
        Connection writer = file.connect();
        try {
            int version = Migrations.version(writer);
            if (unchangeable == null && 0 < version && version < Migrations.newest()) {
                new DecisionCopies(paths.folder()).beforeMigration(writer, version);
            }
            Migrations.apply(writer, paths);
            paths.lay(PictureAnchor.noted(writer));
            Connection reader = file.locking() ? file.connect() : writer;
            return new Database(paths.folder(), file, unchangeable, writer, reader);
        } catch (SQLException | RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    private static Path folder(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file : parent;
    }

    Path folder() {
        return folder;
    }

    SqliteFile file() {
        return file;
    }

    /// Why nothing can be changed; empty where something can.
    Optional<ProjectProblem> unchangeable() {
        return Optional.ofNullable(unchangeable);
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
            throw new ProblemException(problem(e), e);
        } finally {
            writing.unlock();
        }
    }

    private static long version(Connection connection) throws SQLException {
        Long version = Sql.first(connection, "PRAGMA data_version", row -> row.getLong(1));
        return version == null ? 0 : version;
    }

    <T extends @Nullable Object> T read(ReadWork<T> readWork) {
        return locked(reading, () -> rows(readWork, reader));
    }

    /// On a connection of its own, for what takes so long that other readers should not wait for
    /// it.
    <T extends @Nullable Object> T readApart(ReadWork<T> readWork) {
        if (!file.locking()) {
            return read(readWork);
        }
        try (Connection apart = file.connect()) {
            return cancellable(apart, readWork);
        } catch (SQLException e) {
            if (ending) {
                throw (CancellationException) new CancellationException("closing").initCause(e);
            }
            throw new ProblemException(problem(e), e);
        }
    }

    /// Reading makes values of rows and nothing else, so that what breaks it lies in the rows.
    private static <T extends @Nullable Object> T rows(ReadWork<T> readWork, Connection connection)
            throws SQLException {
        try {
            return readWork.on(connection);
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnreadableValue(e);
        }
    }

    private <T extends @Nullable Object> T cancellable(Connection apart, ReadWork<T> readWork)
            throws SQLException {
        ProgressHandler.setHandler(
                apart,
                STEPS,
                new ProgressHandler() {
                    @Override
                    protected int progress() {
                        return ending ? 1 : 0;
                    }
                });
        try {
            return rows(readWork, apart);
        } finally {
            ProgressHandler.clearHandler(apart);
        }
    }

    /// Long reads that are on their way, or come later, end in a `CancellationException`; nothing
    /// else is disturbed.
    void endLongReads() {
        ending = true;
    }

    /// Runs the work in one transaction; durable when it returns, without a trace when it throws.
    ///
    /// @throws ProblemException with the reason where nothing may be changed
    <T extends @Nullable Object> T write(ReadWork<T> readWork) {
        if (unchangeable != null) {
            throw new ProblemException(unchangeable);
        }
        return locked(writing, () -> Transaction.of(writer, readWork));
    }

    /// The same for what was noticed about the pictures rather than changed by anybody: where
    /// nothing may be changed, the copy takes it.
    void note(Update update) {
        locked(
                writing,
                () ->
                        Transaction.of(
                                writer,
                                connection -> {
                                    update.on(connection);
                                    return true;
                                }));
    }

    /// On the connection that writes, outside of a transaction and while nothing else is written.
    void between(Update update) {
        locked(
                writing,
                () -> {
                    update.on(writer);
                    return true;
                });
    }

    void run(Update update) {
        write(connection -> {
            update.on(connection);
            return true;
        });
    }

    private interface LockedWork<T extends @Nullable Object> {
        T run() throws SQLException;
    }

    private <T extends @Nullable Object> T locked(ReentrantLock lock, LockedWork<T> lockedWork) {
        lock.lock();
        try {
            return lockedWork.run();
        } catch (SQLException e) {
            throw new ProblemException(problem(e), e);
        } finally {
            lock.unlock();
        }
    }

    private ProjectProblem problem(SQLException error) {
        return CatalogFault.problem(folder, file, error);
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
