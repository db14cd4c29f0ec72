package odai.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import odai.dataset.Defect;
import odai.dataset.Moderated;
import org.jspecify.annotations.Nullable;

/// What moderation said, out of its table: only where the texts or the picture are still those it
/// was asked about.
final class ModerationRows {
    static final String SOME = "example_id IN (SELECT value FROM json_each(?))";

    /// What is trained on of an example's texts, in one piece, as it is sent.
    static final String TEXTS =
            """
            (SELECT e.odai || char(10) || coalesce(group_concat(text, char(10)), '')
              FROM (SELECT text FROM response r
                WHERE r.example_id = e.id AND r.chosen AND r.visible ORDER BY r.place))
            """;

    /// The answers first: most projects have few or none, and no text is put together for them.
    /// Parts that only a newer version knows are passed over.
    private static final String CURRENT =
            """
            SELECT m.* FROM moderation m CROSS JOIN example e ON e.id = m.example_id
            WHERE m.part IN ('picture', 'texts') AND m.subject = CASE m.part WHEN 'picture' THEN e.sha256 ELSE
            """
                    + TEXTS
                    + " END";

    private static final JsonMapper JSON = new JsonMapper();

    private ModerationRows() {}

    static List<Moderated> of(Connection connection, List<Long> ids) throws SQLException {
        return Sql.list(
                connection,
                CURRENT + " AND m." + SOME + " ORDER BY m.example_id, m.part DESC, m.rehearsed",
                ModerationRows::moderated,
                Sql.json(ids));
    }

    static List<Moderated> counting(Connection connection) throws SQLException {
        return Sql.list(
                connection,
                CURRENT + " AND NOT m.rehearsed ORDER BY m.example_id, m.part DESC",
                ModerationRows::moderated);
    }

    /// @param where on `example_id`; empty for all
    static Map<Long, Set<Defect>> defects(
            Connection connection, String where, @Nullable Object... values) throws SQLException {
        Map<Long, Set<Defect>> defects = new HashMap<>();
        Sql.list(
                connection,
                CURRENT
                        + " AND NOT m.rehearsed AND m.flagged <> ''"
                        + (where.isEmpty() ? "" : " AND m." + where),
                row ->
                        defects.computeIfAbsent(
                                        row.getLong("example_id"),
                                        _ -> EnumSet.noneOf(Defect.class))
                                .add(
                                        part(row) == Moderated.ModeratedPart.TEXTS
                                                ? Defect.TEXTS_FLAGGED
                                                : Defect.PICTURE_FLAGGED),
                values);
        return defects;
    }

    static void save(Connection connection, Moderated answer) throws SQLException {
        Sql.update(
                connection,
                "INSERT OR REPLACE INTO moderation"
                        + " (example_id, part, subject, rehearsed, model, flagged, scores)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                answer.id(),
                answer.part().wire(),
                answer.subject(),
                answer.rehearsed() ? 1 : 0,
                answer.model(),
                String.join(" ", new TreeSet<>(answer.flagged())),
                JSON.valueToTree(answer.scores()).toString());
    }

    private static Moderated moderated(ResultSet row) throws SQLException {
        return new Moderated(
                row.getLong("example_id"),
                part(row),
                row.getString("subject"),
                row.getInt("rehearsed") != 0,
                row.getString("model"),
                Arrays.stream(row.getString("flagged").split(" "))
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.toSet()),
                scores(row.getString("scores")));
    }

    private static Moderated.ModeratedPart part(ResultSet row) throws SQLException {
        return Moderated.ModeratedPart.valueOf(row.getString("part").toUpperCase(Locale.ROOT));
    }

    private static Map<String, Double> scores(String text) throws SQLException {
        try {
            return JSON.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new SQLException("scores of a moderation", e);
        }
    }
}
