package odai.catalog;

import java.util.Optional;

/// The project's own settings, by name; values are plain text. Never a secret.
public final class ProjectSettings {
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
        database.run(connection ->
                Sql.update(
                        connection,
                        "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                        name,
                        value));
    }
}
