package odai.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import odai.dataset.Change;
import org.jspecify.annotations.Nullable;

/// What the curator did, in order: applied and durable when the call returns, undone and redone
/// without limit, also after a restart.
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
    public record Step(Change change, List<Long> ids) {}

    private record Entry(long id, Change change, Change inverse) {
        Step step() {
            return new Step(change, ChangeWriter.touched(change));
        }
    }

    /// Does it; what was undone before can no longer be redone.
    ///
    /// @return the ids it touched
    public List<Long> apply(Change change) {
        List<Long> touched = ChangeWriter.touched(change);
        if (touched.isEmpty()) {
            // a step that does nothing would make the next undo seem to do nothing
            return touched;
        }
        database.run(connection -> {
            Change inverse = new Inverse(connection).of(change);
            new ChangeWriter(connection).apply(change);
            Sql.update(connection, "DELETE FROM step WHERE undone = 1");
            Sql.update(
                    connection,
                    "INSERT INTO step (change, inverse) VALUES (?, ?)",
                    ChangeJson.write(change),
                    ChangeJson.write(inverse));
        });
        copies.today();
        return touched;
    }

    public Optional<Step> undo() {
        return move(LAST_DONE, 1);
    }

    /// Redo is possible until something new is done.
    public Optional<Step> redo() {
        return move(FIRST_UNDONE, 0);
    }

    public boolean canUndo() {
        return database.read(connection -> entry(connection, LAST_DONE) != null);
    }

    public boolean canRedo() {
        return database.read(connection -> entry(connection, FIRST_UNDONE) != null);
    }

    private Optional<Step> move(String which, int undone) {
        Optional<Step> moved = database.write(connection -> {
            Entry entry = entry(connection, which);
            if (entry == null) {
                return Optional.empty();
            }
            new ChangeWriter(connection).apply(undone == 1 ? entry.inverse() : entry.change());
            Sql.update(connection, "UPDATE step SET undone = ? WHERE id = ?", undone, entry.id());
            return Optional.of(entry.step());
        });
        if (moved.isPresent()) {
            copies.today();
        }
        return moved;
    }

    private static @Nullable Entry entry(Connection connection, String sql) throws SQLException {
        return Sql.first(
                connection,
                sql,
                row ->
                        new Entry(
                                row.getLong(1),
                                ChangeJson.read(row.getString(2)),
                                ChangeJson.read(row.getString(3))));
    }
}
