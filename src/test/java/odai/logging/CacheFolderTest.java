package odai.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CacheFolderTest {
    private static final Path HOME = Path.of("/home/x");

    @Test
    void everySystemHasItsOwn() {
        assertThat(CacheFolder.of(Map.of(), "Linux", HOME))
                .isEqualTo(Path.of("/home/x/.cache/odai-curator"));
        assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "/c"), "Linux", HOME))
                .isEqualTo(Path.of("/c/odai-curator"));
        assertThat(CacheFolder.of(Map.of(), "Mac OS X", HOME))
                .isEqualTo(Path.of("/home/x/Library/Caches/odai-curator"));
        assertThat(CacheFolder.of(Map.of("LOCALAPPDATA", "/l"), "Windows 11", HOME))
                .isEqualTo(Path.of("/l/odai-curator/Cache"));
    }
}
