package odai.logging;

import java.nio.file.Path;
import java.util.Map;

/// Where a program keeps what it can make again.
public final class CacheFolder {
    private static final UserFolder FOLDER =
            new UserFolder("CACHE_HOME", ".cache", "Library/Caches", "Cache");

    private CacheFolder() {}

    /// This person's, on this system.
    public static Path ours() {
        return FOLDER.ours();
    }

    static Path of(Map<String, String> environment, String system, Path home) {
        return FOLDER.of(environment, system, home);
    }
}
