package odai.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import odai.dataset.Fingerprint;

/// What pictures look like from afar, as far as anybody has asked.
public final class FingerprintStore {
    private static final String PUT =
            "INSERT OR REPLACE INTO fingerprint (example_id, sha256, differences, frequencies, tile)"
                    + " SELECT id, sha256, ?, ?, ? FROM example WHERE id = ?";

    private final Database database;

    FingerprintStore(Database database) {
        this.database = database;
    }

    /// In one transaction.
    public void save(Map<Long, Fingerprint> prints) {
        database.run(connection -> {
            for (var entry : prints.entrySet()) {
                Fingerprint print = entry.getValue();
                Sql.update(
                        connection,
                        PUT,
                        print.differences(),
                        print.frequencies(),
                        print.tile(),
                        entry.getKey());
            }
        });
    }

    /// Those that are known; a picture that has changed since is not.
    public Map<Long, Fingerprint> of(List<Long> ids) {
        return database.read(connection -> {
            Map<Long, Fingerprint> prints = new HashMap<>();
            Sql.list(
                    connection,
                    """
                    SELECT f.example_id, f.differences, f.frequencies, f.tile
                    FROM fingerprint f JOIN example e ON e.id = f.example_id AND e.sha256 = f.sha256
                    WHERE e.id IN (SELECT value FROM json_each(?))
                    """,
                    row ->
                            prints.put(
                                    row.getLong(1),
                                    new Fingerprint(
                                            row.getLong(2), row.getLong(3), row.getBytes(4))),
                    Sql.json(ids));
            return prints;
        });
    }
}
