package odai.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import odai.dataset.Defect;
import odai.dataset.ImageRef;
import odai.dataset.NewExample;
import org.jspecify.annotations.Nullable;

/// Puts imported examples into the tables, within one transaction.
final class ExampleWriter {
    private static final String INSERT =
            """
            INSERT INTO example (id, position, odai_id, type, odai, original_odai, path, bytes, modified, sha256, format,
              width, height, orientation, origin, content_key, defects, folded)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Connection connection;
    private final StoredPaths paths;

    ExampleWriter(Connection connection, StoredPaths paths) {
        this.connection = connection;
        this.paths = paths;
    }

    /// The example of that name that is there already.
    private record Known(long id, String key, String path, String sha256) {}

    List<ExampleStore.Added> add(List<NewExample> batch) throws SQLException {
        PictureAnchor.set(connection, paths);
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
        Known known = known(example.odaiId());
        if (known == null) {
            known = recomposed(example, key);
        }
        if (known != null) {
            return meet(known, key, example);
        }
        long id = position + 1;
        insert(insert, id, position, key, example);
        ResponseWriter.batch(answer, id, example.responses());
        return ExampleStore.Added.ADDED;
    }

    private @Nullable Known known(String odaiId) throws SQLException {
        return Sql.first(
                connection,
                "SELECT id, content_key, path, sha256 FROM example WHERE odai_id = ?",
                row ->
                        new Known(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4)),
                odaiId);
    }

    /// A file's name may come back from another system composed another way. It is the same one if
    /// it says the same and the one that is known is gone; both may be there.
    private @Nullable Known recomposed(NewExample example, String key) throws SQLException {
        for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            String spelled = Normalizer.normalize(example.odaiId(), form);
            Known known = spelled.equals(example.odaiId()) ? null : known(spelled);
            if (known != null
                    && known.key().equals(key)
                    && (known.path().equals(paths.stored(example.image()))
                            || !paths.there(known.path()))) {
                return known;
            }
        }
        return null;
    }

    /// The same again may lie elsewhere now; it is then no longer missing. Another picture in its
    /// place is marked as a change: the example still says what was imported.
    private ExampleStore.Added meet(Known known, String key, NewExample example)
            throws SQLException {
        if (!known.key().equals(key)) {
            if (known.path().equals(paths.stored(example.image()))
                    && !known.sha256().equals(example.image().sha256())) {
                mark(connection, known.id(), Set.of(Defect.CHANGED), Set.of(Defect.MISSING));
            }
            return ExampleStore.Added.CONFLICT;
        }
        place(known.id(), example.image());
        return ExampleStore.Added.ALREADY_THERE;
    }

    /// Where the picture lies now, with the content that was imported.
    void place(long id, ImageRef image) throws SQLException {
        Sql.update(
                connection,
                "UPDATE example SET path = ?, modified = ? WHERE id = ?",
                paths.stored(image),
                image.modified(),
                id);
        mark(connection, id, Set.of(), Set.of(Defect.MISSING, Defect.CHANGED));
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
        defects.addAll(EnumSetColumn.defects(before));
        defects.removeAll(gone);
        defects.addAll(found);
        String after = EnumSetColumn.defects(defects, before);
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
                paths.stored(image),
                image.bytes(),
                image.modified(),
                image.sha256(),
                image.format().name(),
                image.width(),
                image.height(),
                image.orientation(),
                example.origin(),
                key,
                EnumSetColumn.defects(defects),
                SearchText.of(example.odai(), example.responses()));
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
