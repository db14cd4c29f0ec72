package odai.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import odai.dataset.Defect;
import odai.dataset.ImageRef;
import odai.dataset.NewExample;

/// Puts imported examples into the tables, within one transaction.
final class ExampleWriter {
    private static final String INSERT =
            """
            INSERT INTO example (id, position, odai_id, type, odai, original_odai, path, bytes, modified, sha256, format,
              width, height, orientation, origin, content_key, defects, folded)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Connection connection;

    ExampleWriter(Connection connection) {
        this.connection = connection;
    }

    /// The example of that name that is there already.
    private record Known(long id, String key, String path, String sha256) {}

    List<ExampleStore.Added> add(List<NewExample> batch) throws SQLException {
        long next =
                Objects.requireNonNull(
                        Sql.first(
                                connection,
                                "SELECT coalesce(max(position), -1) + 1 FROM example",
                                row -> row.getLong(1)));
        List<ExampleStore.Added> results = new ArrayList<>(batch.size());
        try (PreparedStatement insert = connection.prepareStatement(INSERT);
                PreparedStatement answer = connection.prepareStatement(ResponseWriter.INSERT)) {
            for (NewExample example : batch) {
                ExampleStore.Added added = add(example, next, insert, answer);
                if (added == ExampleStore.Added.ADDED) {
                    next++;
                }
                results.add(added);
            }
            answer.executeBatch();
        }
        return results;
    }

    private ExampleStore.Added add(
            NewExample example, long position, PreparedStatement insert, PreparedStatement answer)
            throws SQLException {
        String key = ContentKey.of(example);
        Known known =
                Sql.first(
                        connection,
                        "SELECT id, content_key, path, sha256 FROM example WHERE odai_id = ?",
                        row ->
                                new Known(
                                        row.getLong(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4)),
                        example.odaiId());
        if (known != null) {
            return meet(known, key, example);
        }
        long id = position + 1;
        insert(insert, id, position, key, example);
        ResponseWriter.batch(answer, id, example.responses());
        return ExampleStore.Added.ADDED;
    }

    /// The same again may lie elsewhere now; it is then no longer missing. Another picture in its
    /// place is marked as a change: the example still says what was imported.
    private ExampleStore.Added meet(Known known, String key, NewExample example)
            throws SQLException {
        if (!known.key().equals(key)) {
            if (known.path().equals(example.image().path())
                    && !known.sha256().equals(example.image().sha256())) {
                mark(connection, known.id(), Set.of(Defect.CHANGED), Set.of(Defect.MISSING));
            }
            return ExampleStore.Added.CONFLICT;
        }
        Sql.update(
                connection,
                "UPDATE example SET path = ?, modified = ? WHERE id = ?",
                example.image().path(),
                example.image().modified(),
                known.id());
        mark(connection, known.id(), Set.of(), Set.of(Defect.MISSING, Defect.CHANGED));
        return ExampleStore.Added.ALREADY_THERE;
    }

    /// Adds and takes away defects; an id that is not there is passed over.
    static void mark(Connection connection, long id, Set<Defect> found, Set<Defect> gone)
            throws SQLException {
        String before =
                Sql.first(
                        connection,
                        "SELECT defects FROM example WHERE id = ?",
                        row -> row.getString(1),
                        id);
        if (before == null) {
            return;
        }
        Set<Defect> defects = EnumSet.noneOf(Defect.class);
        defects.addAll(Words.defects(before));
        defects.removeAll(gone);
        defects.addAll(found);
        String after = Words.defects(defects, before);
        if (!after.equals(before)) {
            Sql.update(connection, "UPDATE example SET defects = ? WHERE id = ?", after, id);
        }
    }

    private void insert(
            PreparedStatement insert, long id, long position, String key, NewExample example)
            throws SQLException {
        Set<Defect> defects = EnumSet.noneOf(Defect.class);
        defects.addAll(example.defects());
        if (twin(example.image().sha256())) {
            defects.add(Defect.DUPLICATE);
        }
        // derived from the responses whenever it is asked for
        defects.remove(Defect.NO_RESPONSE);
        ImageRef image = example.image();
        Sql.bind(
                insert,
                id,
                position,
                example.odaiId(),
                example.type().wire(),
                example.odai(),
                example.odai(),
                image.path(),
                image.bytes(),
                image.modified(),
                image.sha256(),
                image.format().name(),
                image.width(),
                image.height(),
                image.orientation(),
                example.origin(),
                key,
                Words.defects(defects),
                FoldedText.of(example.odai(), example.responses()));
        insert.executeUpdate();
    }

    private boolean twin(String sha256) throws SQLException {
        return !sha256.isEmpty()
                && Sql.first(
                                connection,
                                "SELECT 1 FROM example WHERE sha256 = ? LIMIT 1",
                                row -> true,
                                sha256)
                        != null;
    }
}
