package odai.logging;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import odai.work.FileNames;

/// Where a program keeps what it can make again.
public final class CacheFolder {
    private static final String NAME = "odai-curator";

    private CacheFolder() {}

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
                    .resolve(NAME)
                    .resolve("Cache");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Caches").resolve(NAME);
        }
        return from(environment, "XDG_CACHE_HOME", home.resolve(".cache")).resolve(NAME);
    }

    private static Path from(Map<String, String> environment, String variable, Path usual) {
        String value = environment.getOrDefault(variable, "");
        return value.isBlank() ? usual : FileNames.path(value);
    }
}
