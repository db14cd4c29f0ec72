package odai.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachedCatalogTest {
    @TempDir private Path temp;

    private final AtomicInteger version = new AtomicInteger();
    private Path catalog;

    @BeforeEach
    void aCatalog() throws IOException {
        catalog = Files.createDirectories(temp.resolve("p.odai")).resolve("catalog.db");
        write();
    }

    /// The catalog and its log, each longer than before.
    private void write() throws IOException {
        String text = "x".repeat(version.incrementAndGet());
        Files.writeString(catalog, text);
        Files.writeString(log(catalog), text);
    }

    private static Path log(Path file) {
        return file.resolveSibling("catalog.db-wal");
    }

    private CachedCatalog cached(CachedCatalog.Copying copying) {
        return new CachedCatalog(temp.resolve("cache"), catalog.getParent(), copying);
    }

    @Test
    void whatIsWrittenWhileItIsCopiedIsCopiedAgain() throws IOException {
        CachedCatalog cached =
                cached((from, to) -> {
                    Files.copy(from, to);
                    if (version.get() < 4) {
                        write();
                    }
                });
        try (CopyInUse copy = cached.of(catalog)) {
            assertThat(copy.file()).content().isEqualTo("xxxx");
            assertThat(log(copy.file())).content().isEqualTo("xxxx");
        }
        assertThat(entries()).as("and nothing of the others is left").isEqualTo(1);
    }

    @Test
    void whatIsWrittenAllTheTimeIsNotShownInPieces() {
        CachedCatalog cached =
                cached((from, to) -> {
                    Files.copy(from, to);
                    write();
                });
        assertThatThrownBy(() -> cached.of(catalog)).isInstanceOf(CachedCatalog.Changing.class);
    }

    @Test
    void aCopyIsTakenAwayOnlyWhenNobodyReadsIt() throws IOException {
        CachedCatalog cached = cached(Files::copy);
        CopyInUse one = cached.of(catalog);
        CopyInUse other = cached.of(catalog);
        assertThat(other.file()).isEqualTo(one.file());
        one.close();
        write();
        cached.of(catalog).close();
        assertThat(other.file()).as("still read").content().isEqualTo("x");
        other.close();
        write();
        cached.of(catalog).close();
        assertThat(other.file()).doesNotExist();
        assertThat(entries()).isEqualTo(1);
    }

    private long entries() throws IOException {
        try (Stream<Path> homes = Files.list(temp.resolve("cache").resolve("read-only"));
                Stream<Path> copies = Files.list(homes.findFirst().orElseThrow())) {
            return copies.count();
        }
    }
}
