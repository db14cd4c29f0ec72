package odai.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import odai.dataset.Moderated;

/// What a service's moderation said of examples' texts and pictures.
public final class ModerationStore {
    private static final String UNASKED =
            """
            WHERE NOT EXISTS (SELECT 1 FROM moderation m
              WHERE m.example_id = e.id AND m.part = ? AND m.subject = %s AND m.rehearsed = ?)
            ORDER BY e.position
            """;

    private final Database database;

    ModerationStore(Database database) {
        this.database = database;
    }

    /// In one transaction.
    public void save(List<Moderated> answers) {
        database.run(connection -> {
            for (Moderated answer : answers) {
                ModerationRows.save(connection, answer);
            }
        });
    }

    /// What was said of these as they are now.
    public List<Moderated> of(List<Long> ids) {
        return database.read(connection -> ModerationRows.of(connection, ids));
    }

    /// What a real service said of all as they are now.
    public List<Moderated> counting() {
        return database.read(ModerationRows::counting);
    }

    /// Ids, in import order, of examples whose texts or picture, as they are now, nobody was asked
    /// about; what was only rehearsed is no answer to a real question, nor the other way round.
    public List<Long> unasked(Moderated.ModeratedPart moderatedPart, boolean rehearsal) {
        String subject =
                moderatedPart == Moderated.ModeratedPart.PICTURE
                        ? "e.sha256"
                        : ModerationRows.TEXTS;
        return database.read(connection ->
                Sql.list(
                        connection,
                        "SELECT e.id FROM example e " + UNASKED.replace("%s", subject),
                        row -> row.getLong(1),
                        moderatedPart.wire(),
                        rehearsal ? 1 : 0));
    }

    /// What is trained on of these examples' texts: the odai and the chosen responses, a line each.
    public Map<Long, String> texts(List<Long> ids) {
        Map<Long, String> texts = new HashMap<>();
        database.read(connection ->
                Sql.list(
                        connection,
                        "SELECT e.id, "
                                + ModerationRows.TEXTS
                                + " AS texts FROM example e"
                                + " WHERE e.id IN (SELECT value FROM json_each(?))",
                        row -> {
                            texts.put(row.getLong("id"), row.getString("texts"));
                            return true;
                        },
                        Sql.json(ids)));
        return texts;
    }
}
