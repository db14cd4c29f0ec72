package odai.catalog;

import java.util.Optional;

/// The project's own settings, by name; values are plain text. Never a secret.
public interface ProjectSettings {
    Optional<String> get(String name);

    void put(String name, String value);
}
