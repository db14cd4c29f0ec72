package odai.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import odai.dataset.Change;
import odai.work.ProblemException;
import odai.work.ProjectProblem;
import org.jspecify.annotations.Nullable;

/// What the curator did, in order: applied and durable when the call returns, undone and redone
/// without limit, also after a restart. Whoever did the newest step, this process or another one:
/// it is always looked up, never remembered.
public final class DecisionLog {
    private static final String LAST_DONE =
            "SELECT id, change, inverse FROM step WHERE undone = 0 ORDER BY id DESC LIMIT 1";
    private static final String FIRST_UNDONE =
            "SELECT id, change, inverse FROM step WHERE undone = 1 ORDER BY id LIMIT 1";

    private final Database database;
    private final DecisionCopies copies;

    DecisionLog(Database database, DecisionCopies copies) {
        this.database = database;
        this.copies = copies;
    }

    /// A step taken back or done again.
    ///
    /// @param change as it was first done
    /// @param ids the examples touched
    public record LoggedStep(Change change, List<Long> ids) {}

    private record Entry(long id, String change, String inverse) {
        /// Empty where only a newer version knows it.
        Optional<LoggedStep> step() {
            return ChangeJson.known(change).map(it -> new LoggedStep(it, it.touched()));
        }
    }

    /// Does it; what was undone before can no longer be redone.
    ///
    /// @return the ids it touched
    public List<Long> apply(Change change) {
        List<Long> touched = change.touched();
        if (touched.isEmpty()) {
            // a step that does nothing would make the next undo seem to do nothing
            return touched;
        }
        database.run(connection -> {
            Change inverse = new InverseChange(connection).of(change);
            new ChangeWriter(connection).apply(change);
            Sql.update(connection, "DELETE FROM step WHERE undone = 1");
            Sql.update(
                    connection,
                    "INSERT INTO step (change, inverse) VALUES (?, ?)",
                    ChangeJson.write(change),
                    ChangeJson.write(inverse));
        });
        database.between(copies::today);
        return touched;
    }

    /// Takes the newest step back.
    ///
    /// @return empty where there is none
    /// @throws ProblemException for a step that only a newer version knows
    public Optional<LoggedStep> undo() {
        return move(LAST_DONE, 1);
    }

    /// Redo is possible until something new is done.
    public Optional<LoggedStep> redo() {
        return move(FIRST_UNDONE, 0);
    }

    public boolean canUndo() {
        return database.read(connection -> entry(connection, LAST_DONE) != null);
    }

    /// The step that `undo` would take back now; empty where there is none, or none that this
    /// version knows.
    public Optional<LoggedStep> undoable() {
        return peek(LAST_DONE);
    }

    /// The same for `redo`.
    public Optional<LoggedStep> redoable() {
        return peek(FIRST_UNDONE);
    }

    private Optional<LoggedStep> peek(String which) {
        Entry entry = database.read(connection -> entry(connection, which));
        return entry == null ? Optional.empty() : entry.step();
    }

    public boolean canRedo() {
        return database.read(connection -> entry(connection, FIRST_UNDONE) != null);
    }

    private Optional<LoggedStep> move(String which, int undone) {
        Optional<LoggedStep> moved =
                database.write(connection -> {
                    Entry entry = entry(connection, which);
                    if (entry == null) {
                        return Optional.empty();
                    }
                    Optional<Change> way =
                            ChangeJson.known(undone == 1 ? entry.inverse() : entry.change());
                    Optional<LoggedStep> loggedStep = entry.step();
                    if (way.isEmpty() || loggedStep.isEmpty()) {
                        throw new ProblemException(
                                new ProjectProblem.UnknownStep(database.folder().toString()));
                    }
                    new ChangeWriter(connection).apply(way.get());
                    Sql.update(
                            connection,
                            "UPDATE step SET undone = ? WHERE id = ?",
                            undone,
                            entry.id());
                    return loggedStep;
                });
        if (moved.isPresent()) {
            database.between(copies::today);
        }
        return moved;
    }

    private static @Nullable Entry entry(Connection connection, String sql) throws SQLException {
        return Sql.first(
                connection,
                sql,
                row -> new Entry(row.getLong(1), row.getString(2), row.getString(3)));
    }
}
