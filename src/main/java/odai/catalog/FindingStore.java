package odai.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import odai.dataset.Box;
import odai.dataset.Finding;
import odai.dataset.FindingRole;
import odai.dataset.Kind;
import org.jspecify.annotations.Nullable;

/// What screeners found, per example.
public final class FindingStore {
    private static final String INSERT =
            "INSERT INTO finding (example_id, screener, version, kind, confidence, x, y, width, height, detail, role)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Database database;

    FindingStore(Database database) {
        this.database = database;
    }

    /// What one screener says of one example; replaces what it (any version) said before. An empty
    /// list says "looked, saw nothing".
    public record Screened(long id, String screener, String version, List<Finding> findings) {
        public Screened {
            findings = List.copyOf(findings);
        }
    }

    /// In one transaction.
    public void save(List<Screened> batch) {
        database.run(connection -> {
            for (Screened screened : batch) {
                save(connection, screened);
            }
        });
    }

    /// Ids, in import order, of examples that this version of the screener has not looked at, or
    /// whose picture has changed since.
    public List<Long> unscreened(String screener, String version) {
        return database.read(connection ->
                Sql.list(
                        connection,
                        """
                        SELECT e.id FROM example e LEFT JOIN screened s
                          ON s.example_id = e.id AND s.screener = ? AND s.version = ? AND s.sha256 = e.sha256
                        WHERE s.example_id IS NULL ORDER BY e.position
                        """,
                        row -> row.getLong(1),
                        screener,
                        version));
    }

    public Map<Long, List<Finding>> of(List<Long> ids) {
        return database.read(connection -> read(connection, ids));
    }

    static Map<Long, List<Finding>> read(Connection connection, List<Long> ids)
            throws SQLException {
        Map<Long, List<Finding>> all = new HashMap<>();
        Sql.list(
                connection,
                "SELECT * FROM finding WHERE example_id IN (SELECT value FROM json_each(?)) ORDER BY id",
                row -> {
                    // a kind that only a newer version knows counts for nothing here
                    Optional<Kind> kind = Kind.of(row.getString("kind"));
                    if (kind.isPresent()) {
                        all.computeIfAbsent(row.getLong("example_id"), _ -> new ArrayList<>())
                                .add(finding(row, kind.get()));
                    }
                    return kind;
                },
                Sql.json(ids));
        return all;
    }

    private static void save(Connection connection, Screened screened) throws SQLException {
        Sql.update(
                connection,
                "DELETE FROM finding WHERE example_id = ? AND screener = ?",
                screened.id(),
                screened.screener());
        Sql.update(
                connection,
                "INSERT OR REPLACE INTO screened (example_id, screener, version, sha256)"
                        + " SELECT id, ?, ?, sha256 FROM example WHERE id = ?",
                screened.screener(),
                screened.version(),
                screened.id());
        for (Finding finding : screened.findings()) {
            Box box = finding.box();
            Sql.update(
                    connection,
                    INSERT,
                    screened.id(),
                    screened.screener(),
                    screened.version(),
                    finding.kind().wire(),
                    finding.confidence(),
                    box == null ? null : box.x(),
                    box == null ? null : box.y(),
                    box == null ? null : box.width(),
                    box == null ? null : box.height(),
                    finding.detail(),
                    finding.role().wire());
        }
    }

    static Finding finding(ResultSet row, Kind kind) throws SQLException {
        return new Finding(
                kind,
                row.getDouble("confidence"),
                box(row),
                role(row),
                row.getString("screener"),
                row.getString("version"),
                row.getString("detail"));
    }

    /// A role that only a newer version knows must not make a verdict.
    static FindingRole role(ResultSet row) throws SQLException {
        return FindingRole.of(row.getString("role")).orElse(FindingRole.REHEARSAL);
    }

    private static @Nullable Box box(ResultSet row) throws SQLException {
        Double x = Sql.number(row, "x");
        return x == null
                ? null
                : new Box(x, row.getDouble("y"), row.getDouble("width"), row.getDouble("height"));
    }
}
