package odai.exporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import odai.work.Outcome;

/// The export that a new one takes the place of. Of its folder only the files that its manifest
/// names are its own.
final class EarlierExport {
    private final Path folder;
    private final List<String> names;

    private EarlierExport(Path folder, List<String> names) {
        this.folder = folder;
        this.names = names;
    }

    static EarlierExport in(Path folder) {
        Optional<Manifest> manifest =
                Manifest.of(folder) instanceof Outcome.Done<Manifest>(Manifest found)
                        ? Optional.of(found)
                        : Optional.empty();
        return new EarlierExport(
                folder,
                manifest.map(it -> it.files().stream().map(Manifest.FileEntry::name).toList())
                        .orElse(List.of()));
    }

    /// From here on it is no more; until here it stands untouched.
    void withdraw() throws IOException {
        Path manifest = folder.resolve(Manifest.NAME);
        if (Files.deleteIfExists(manifest)) {
            DigestFile.syncFolder(manifest);
        }
    }

    /// Removes its files that the new export has not replaced.
    void removeAllBut(List<Manifest.FileEntry> now) throws IOException {
        Set<String> kept =
                now.stream().map(Manifest.FileEntry::name).collect(Collectors.toUnmodifiableSet());
        for (String name : names) {
            Path file = folder.resolve(name).normalize();
            if (!kept.contains(name)
                    && file.startsWith(folder.normalize())
                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                Files.delete(file);
            }
        }
    }
}
