package odai.logging;

import java.nio.file.Path;
import java.util.Map;

/// Where a program keeps what it may lose: logs.
public final class StateFolder {
    private static final UserFolder FOLDER =
            new UserFolder("STATE_HOME", ".local/state", "Library/Logs", "");

    private StateFolder() {}

    /// This person's, on this system.
    public static Path ours() {
        return FOLDER.ours();
    }

    static Path of(Map<String, String> environment, String system, Path home) {
        return FOLDER.of(environment, system, home);
    }
}
