package odai.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import odai.dataset.ComparedAnswer;
import odai.dataset.ComparedOdai;
import odai.dataset.Comparison;
import odai.dataset.Judgement;
import org.jspecify.annotations.Nullable;

/// The project's comparisons of models, with what was answered and how it was judged.
public final class ComparisonStore {
    /// An example's picture may have been pointed to anew since.
    private static final String ODAI =
            "SELECT o.*, coalesce(e.path, o.picture) AS found, coalesce(e.bytes, "
                    + StoredPaths.ANY_SIZE
                    + ") AS bytes FROM compared_odai o LEFT JOIN example e ON e.id = o.example_id"
                    + " WHERE o.comparison_id = ? ORDER BY o.place";

    private final Database database;
    private final StoredPaths paths;

    ComparisonStore(Database database, StoredPaths paths) {
        this.database = database;
        this.paths = paths;
    }

    /// Stores a new comparison (its `id` is ignored) and returns it with its id.
    public Comparison add(Comparison comparison) {
        Long id = database.write(connection -> insert(connection, comparison));
        return byId(id).orElseThrow();
    }

    private Long insert(Connection connection, Comparison comparison) throws SQLException {
        PictureAnchor.set(connection, paths);
        Long id =
                Objects.requireNonNull(
                        Sql.first(
                                connection,
                                "INSERT INTO comparison (created, target, system) VALUES (?, ?, ?) RETURNING id",
                                row -> row.getLong(1),
                                comparison.created().toEpochMilli(),
                                comparison.target(),
                                comparison.system()));
        for (int place = 0; place < comparison.models().size(); place++) {
            Sql.update(
                    connection,
                    "INSERT INTO compared_model VALUES (?, ?, ?)",
                    id,
                    place,
                    comparison.models().get(place));
        }
        for (ComparedOdai odai : comparison.odai()) {
            Sql.update(
                    connection,
                    "INSERT INTO compared_odai VALUES (?, ?, ?, ?, ?, ?, ?)",
                    id,
                    odai.place(),
                    odai.example(),
                    odai.name(),
                    odai.odai(),
                    paths.stored(odai),
                    odai.response());
        }
        return id;
    }

    /// Newest first.
    public List<Comparison> all() {
        return database.read(connection -> {
            List<Comparison> all = new ArrayList<>();
            for (Long id :
                    Sql.list(
                            connection,
                            "SELECT id FROM comparison ORDER BY id DESC",
                            row -> row.getLong(1))) {
                all.add(Objects.requireNonNull(one(connection, id)));
            }
            return all;
        });
    }

    public Optional<Comparison> byId(long id) {
        return Optional.ofNullable(database.read(connection -> one(connection, id)));
    }

    private @Nullable Comparison one(Connection connection, long id) throws SQLException {
        List<String> models =
                Sql.list(
                        connection,
                        "SELECT model FROM compared_model WHERE comparison_id = ? ORDER BY place",
                        row -> row.getString(1),
                        id);
        List<ComparedOdai> odai = Sql.list(connection, ODAI, this::odai, id);
        return Sql.first(
                connection,
                "SELECT * FROM comparison WHERE id = ?",
                row ->
                        new Comparison(
                                id,
                                Instant.ofEpochMilli(row.getLong("created")),
                                row.getString("target"),
                                row.getString("system"),
                                models,
                                odai),
                id);
    }

    private ComparedOdai odai(ResultSet row) throws SQLException {
        return new ComparedOdai(
                row.getInt("place"),
                row.getLong("example_id"),
                row.getString("name"),
                row.getString("odai"),
                paths.picture(row.getString("found"), row.getLong("bytes")),
                row.getString("response"));
    }

    /// An answer takes the place of an earlier one to the same odai by the same model.
    public void keep(long comparison, ComparedAnswer answer) {
        database.run(connection ->
                Sql.update(
                        connection,
                        "INSERT OR REPLACE INTO compared_answer VALUES (?, ?, ?, ?, ?, ?, ?)",
                        comparison,
                        answer.place(),
                        answer.model(),
                        answer.text(),
                        answer.refused() ? 1 : 0,
                        answer.promptTokens(),
                        answer.completionTokens()));
    }

    /// By odai.
    public List<ComparedAnswer> answers(long comparison) {
        return database.read(connection ->
                Sql.list(
                        connection,
                        "SELECT * FROM compared_answer WHERE comparison_id = ? ORDER BY place",
                        row ->
                                new ComparedAnswer(
                                        row.getInt("place"),
                                        row.getString("model"),
                                        row.getString("text"),
                                        row.getInt("refused") == 1,
                                        row.getLong("prompt_tokens"),
                                        row.getLong("completion_tokens")),
                        comparison));
    }

    /// The curator's later word on a pair beats an earlier one.
    public void judge(long comparison, Judgement judgement) {
        database.run(connection ->
                Sql.update(
                        connection,
                        "INSERT OR REPLACE INTO judgement VALUES (?, ?, ?, ?, ?)",
                        comparison,
                        judgement.place(),
                        judgement.one(),
                        judgement.other(),
                        judgement.winner()));
    }

    /// As if the pair had never been judged.
    public void takeBack(long comparison, Judgement judgement) {
        database.run(connection ->
                Sql.update(
                        connection,
                        "DELETE FROM judgement WHERE comparison_id = ? AND place = ? AND one = ? AND other = ?",
                        comparison,
                        judgement.place(),
                        judgement.one(),
                        judgement.other()));
    }

    /// By odai.
    public List<Judgement> judgements(long comparison) {
        return database.read(connection ->
                Sql.list(
                        connection,
                        "SELECT * FROM judgement WHERE comparison_id = ? ORDER BY place",
                        row ->
                                new Judgement(
                                        row.getInt("place"),
                                        row.getString("one"),
                                        row.getString("other"),
                                        row.getString("winner")),
                        comparison));
    }
}
