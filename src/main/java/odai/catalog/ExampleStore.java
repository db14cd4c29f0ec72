package odai.catalog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import odai.dataset.Defect;
import odai.dataset.Evidence;
import odai.dataset.Example;
import odai.dataset.ImageRef;
import odai.dataset.LineSource;
import odai.dataset.NewExample;

/// Examples in a catalog.
public final class ExampleStore {
    private static final int STREAM_PAGE = 200;

    private final Database database;
    private final StoredPaths paths;

    ExampleStore(Database database, StoredPaths paths) {
        this.database = database;
        this.paths = paths;
    }

    /// What an import did with one example.
    public enum Added {
        ADDED,
        /// The same id with the same content: nothing was changed but the place of a file that
        /// moved.
        ALREADY_THERE,
        /// The same id with other content: nothing was changed.
        CONFLICT
    }

    public int count() {
        return Objects.requireNonNull(
                database.read(connection ->
                        Sql.first(
                                connection, "SELECT count(*) FROM example", row -> row.getInt(1))));
    }

    /// Of all examples, in import order; read from an index, in some milliseconds at any size.
    public long[] ids() {
        return database
                .read(connection ->
                        Sql.list(
                                connection,
                                "SELECT id FROM example ORDER BY position",
                                row -> row.getLong(1)))
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    /// In the order of the ids; ids that are not there are left out. Meant for a page of at most
    /// some hundred.
    public List<Example> page(List<Long> ids) {
        return database.read(connection -> new ExampleRows(connection, paths).byIds(ids));
    }

    public Optional<Example> byOdaiId(String odaiId) {
        return database.read(connection -> {
            Long id =
                    Sql.first(
                            connection,
                            "SELECT id FROM example WHERE odai_id = ?",
                            row -> row.getLong(1),
                            odaiId);
            return id == null
                    ? Optional.empty()
                    : new ExampleRows(connection, paths).byIds(List.of(id)).stream().findFirst();
        });
    }

    /// The ids by the data set's names; read from an index.
    public Map<String, Long> idsByName() {
        Map<String, Long> ids = new HashMap<>();
        database.read(connection ->
                Sql.list(
                        connection,
                        "SELECT odai_id, id FROM example",
                        row -> ids.put(row.getString(1), row.getLong(2))));
        return ids;
    }

    /// All examples in import order, one at a time, in bounded memory; the consumer may write to
    /// the catalog.
    public void forEach(Consumer<Example> consumer) {
        until(() -> false, consumer);
    }

    /// The same, until it is told to stop; asked before every example.
    public void until(BooleanSupplier stopped, Consumer<Example> consumer) {
        long after = -1;
        while (!stopped.getAsBoolean()) {
            long from = after;
            List<Example> page =
                    database.read(connection ->
                            new ExampleRows(connection, paths).after(from, STREAM_PAGE));
            if (page.isEmpty()) {
                return;
            }
            for (Example example : page) {
                if (stopped.getAsBoolean()) {
                    return;
                }
                consumer.accept(example);
            }
            after = page.getLast().position();
        }
    }

    /// The evidence of all examples, in import order. Read apart: no page waits for it.
    public List<Evidence> evidence() {
        return database.readApart(EvidenceRows::all);
    }

    /// The evidence of these examples, in import order.
    public List<Evidence> evidence(List<Long> ids) {
        return database.read(connection -> EvidenceRows.of(connection, ids));
    }

    /// What the lines of all examples are made of, by id.
    public Map<Long, LineSource> lineSources() {
        return database.read(LineSourceRows::all);
    }

    /// How many lines an example becomes, by id, where it is more than one.
    public Map<Long, Integer> severalLines() {
        return database.read(LineSourceRows::several);
    }

    /// Ids of the examples in whose odai or responses every word of the query occurs. Case, width
    /// and kana width do not matter; one character is enough.
    public Set<Long> search(String query) {
        List<String> words = SearchText.words(query);
        // instr on folded text: no wildcard to escape, and as fast as LIKE
        String where =
                "WHERE "
                        + String.join(
                                " AND ", words.stream().map(_ -> "instr(folded, ?) > 0").toList());
        String sql = "SELECT id FROM example " + (words.isEmpty() ? "" : where);
        return new HashSet<>(
                database.read(connection ->
                        Sql.list(connection, sql, row -> row.getLong(1), words.toArray())));
    }

    /// Adds examples in one transaction, in order. A picture whose bytes an earlier example has is
    /// marked `DUPLICATE`.
    public List<Added> add(List<NewExample> batch) {
        return database.write(connection -> new ExampleWriter(connection, paths).add(batch));
    }

    /// Pictures that were moved and are found again, and those that are still missing, in one
    /// transaction.
    ///
    /// @param found by example
    public void relocate(Map<Long, ImageRef> found, List<Long> missing) {
        database.run(connection -> {
            ExampleWriter writer = new ExampleWriter(connection, paths);
            PictureAnchor.set(connection, paths);
            for (var place : found.entrySet()) {
                writer.place(place.getKey(), place.getValue());
            }
            for (long id : missing) {
                ExampleWriter.mark(connection, id, Set.of(Defect.MISSING), Set.of(Defect.CHANGED));
            }
        });
    }

    /// Adds and takes away defects that were learned after the import.
    public void mark(long id, Set<Defect> found, Set<Defect> gone) {
        database.note(connection -> ExampleWriter.mark(connection, id, found, gone));
    }
}
