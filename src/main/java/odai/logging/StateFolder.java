package odai.logging;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import odai.work.FileNames;

/// Where a program keeps what it may lose: logs.
public final class StateFolder {
    private static final String NAME = "odai-curator";

    private StateFolder() {}

    /// This person's, on this system.
    public static Path ours() {
        return of(
                System.getenv(),
                System.getProperty("os.name", ""),
                FileNames.path(System.getProperty("user.home", ".")));
    }

    static Path of(Map<String, String> environment, String system, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return from(environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local"))
                    .resolve(NAME);
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Logs").resolve(NAME);
        }
        return from(environment, "XDG_STATE_HOME", home.resolve(".local").resolve("state"))
                .resolve(NAME);
    }

    private static Path from(Map<String, String> environment, String variable, Path usual) {
        String value = environment.getOrDefault(variable, "");
        return value.isBlank() ? usual : FileNames.path(value);
    }
}
