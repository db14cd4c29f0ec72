package odai.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import odai.dataset.Defect;
import odai.dataset.Evidence;
import odai.dataset.Kind;

/// Evidence out of the tables: a few numbers an example, for all of them at once or for some.
final class EvidenceRows {
    private static final String EXAMPLES =
            """
            SELECT e.id, e.position, e.type, e.decision, e.confirmed, e.cleared, e.defects, e.bytes,
              e.refusal IS NOT NULL AS refused, coalesce(r.answered, 0) AS answered, coalesce(r.top, 0) AS top
            FROM example e LEFT JOIN (
              SELECT example_id, max(chosen AND visible) AS answered,
                coalesce(max(CASE WHEN chosen THEN score END), max(score)) AS top
              FROM response GROUP BY example_id) r ON r.example_id = e.id
            ORDER BY e.position
            """;
    private static final String SOME =
            """
            SELECT e.id, e.position, e.type, e.decision, e.confirmed, e.cleared, e.defects, e.bytes,
              e.refusal IS NOT NULL AS refused,
              EXISTS (SELECT 1 FROM response WHERE example_id = e.id AND chosen AND visible) AS answered,
              coalesce((SELECT max(score) FROM response WHERE example_id = e.id AND chosen),
                (SELECT max(score) FROM response WHERE example_id = e.id), 0) AS top
            FROM example e WHERE e.id IN (SELECT value FROM json_each(?)) ORDER BY e.position
            """;

    /// Nothing is heard of what a second opinion said of a picture that has changed since.
    private static final String CONFIDENCES =
            "SELECT example_id, role, kind, max(confidence) AS confidence FROM finding f"
                    + " WHERE (role <> 'opinion' OR EXISTS (SELECT 1 FROM screened s"
                    + " JOIN example e ON e.id = s.example_id AND e.sha256 = s.sha256"
                    + " WHERE s.example_id = f.example_id AND s.screener = f.screener))";

    private static final String SOME_IDS = "example_id IN (SELECT value FROM json_each(?))";

    private final Map<Long, Map<Kind, Double>> confidences = new HashMap<>();
    private final Map<Long, Map<Kind, Double>> doubts = new HashMap<>();
    private final Map<Long, Map<Kind, Double>> opinions = new HashMap<>();
    private final Map<Long, Set<Defect>> flagged = new HashMap<>();
    private final Set<Long> screened = new HashSet<>();

    private EvidenceRows() {}

    static List<Evidence> all(Connection connection) throws SQLException {
        return new EvidenceRows().read(connection, EXAMPLES, "");
    }

    static List<Evidence> of(Connection connection, List<Long> ids) throws SQLException {
        return new EvidenceRows().read(connection, SOME, SOME_IDS, Sql.json(ids));
    }

    private List<Evidence> read(
            Connection connection, String examples, String where, Object... values)
            throws SQLException {
        Sql.list(
                connection,
                CONFIDENCES
                        + (where.isEmpty() ? "" : " AND " + where)
                        + " GROUP BY example_id, role, kind",
                this::confidence,
                values);
        screened.addAll(
                Sql.list(
                        connection,
                        "SELECT DISTINCT example_id FROM screened"
                                + (where.isEmpty() ? "" : " WHERE " + where),
                        row -> row.getLong(1),
                        values));
        flagged.putAll(ModerationRows.defects(connection, where, values));
        return Sql.list(connection, examples, this::evidence, values);
    }

    private boolean confidence(ResultSet row) throws SQLException {
        Map<Long, Map<Kind, Double>> into =
                switch (FindingStore.role(row)) {
                    case SURE -> confidences;
                    case HINT -> doubts;
                    case OPINION -> opinions;
                    case REHEARSAL -> null;
                };
        if (into == null) {
            return false;
        }
        Optional<Kind> kind = Kind.of(row.getString("kind"));
        if (kind.isPresent()) {
            into.computeIfAbsent(row.getLong("example_id"), _ -> new EnumMap<>(Kind.class))
                    .merge(kind.get(), row.getDouble("confidence"), Math::max);
        }
        return kind.isPresent();
    }

    private Evidence evidence(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        Set<Defect> defects = EnumSet.noneOf(Defect.class);
        defects.addAll(EnumSetColumn.defects(row.getString("defects")));
        defects.addAll(flagged.getOrDefault(id, Set.of()));
        if (!row.getBoolean("answered")) {
            defects.add(Defect.NO_RESPONSE);
        }
        return new Evidence(
                id,
                row.getLong("position"),
                ExampleRows.type(row),
                ExampleRows.decision(row),
                EnumSetColumn.flags(row.getString("confirmed"), row.getString("cleared")),
                confidences.getOrDefault(id, Map.of()),
                doubts.getOrDefault(id, Map.of()),
                opinions.getOrDefault(id, Map.of()),
                defects.isEmpty() ? Set.of() : defects,
                screened.contains(id),
                row.getBoolean("refused"),
                row.getLong("top"),
                row.getLong("bytes"));
    }
}
