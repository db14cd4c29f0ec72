package odai.catalog;

import java.util.Map;
import java.util.Optional;

/// The project's own settings, by name; values are plain text. Never a secret.
public final class ProjectSettings {
    private static final String PUT =
            "INSERT INTO setting (name, value) VALUES (?, ?)"
                    + " ON CONFLICT (name) DO UPDATE SET value = excluded.value"
                    + " WHERE value <> excluded.value";

    private final Database database;

    ProjectSettings(Database database) {
        this.database = database;
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(
                database.read(connection ->
                        Sql.first(
                                connection,
                                "SELECT value FROM setting WHERE name = ?",
                                row -> row.getString(1),
                                name)));
    }

    public void put(String name, String value) {
        put(Map.of(name, value));
    }

    /// All of them or, should the process die meanwhile, none: values that only make sense together
    /// are never found apart. A value that is stored already is not written again.
    public void put(Map<String, String> values) {
        if (values.isEmpty()) {
            return;
        }
        database.run(connection -> {
            for (var entry : values.entrySet()) {
                Sql.update(connection, PUT, entry.getKey(), entry.getValue());
            }
        });
    }
}
