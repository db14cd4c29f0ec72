package odai.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import odai.dialects.FolderFiles;

/// The files of an export while they are written: in a folder of their own below the one they are
/// for, until all are whole. Closing it without `commit` leaves nothing behind; what a killed
/// process left is removed by the next export.
final class StagedFolder implements FolderFiles, AutoCloseable {
    private static final String STAGE = ".odai-export-part";

    private final Path folder;
    private final Path stage;
    private final List<Manifest.FileEntry> files = new ArrayList<>();

    /// @param folder is there
    StagedFolder(Path folder) throws IOException {
        this.folder = folder;
        this.stage = folder.resolve(STAGE);
        remove(stage);
        Files.createDirectory(stage);
    }

    @Override
    public OutputStream create(String name) throws IOException {
        Path file = inside(stage, name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return new StagedFile(file, name, files::add);
    }

    /// A name of a dialect's own; one that leads out of the folder is a bug.
    private static Path inside(Path folder, String name) {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder) || file.equals(folder)) {
            throw new IllegalArgumentException("a file outside of the export: " + name);
        }
        return file;
    }

    List<Manifest.FileEntry> files() {
        return List.copyOf(files);
    }

    /// Moves every file to its place, over what is there.
    void commit() throws ExportFailure {
        for (Manifest.FileEntry entry : files) {
            Path file = inside(folder, entry.name());
            try {
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.move(inside(stage, entry.name()), file, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw Room.notWritten(file, 0, e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        remove(stage);
    }

    /// A link is removed, not what it leads to.
    private static void remove(Path tree) throws IOException {
        if (!Files.isDirectory(tree, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(tree);
            return;
        }
        List<Path> all;
        try (Stream<Path> found = Files.walk(tree)) {
            all = found.toList();
        }
        for (Path one : all.reversed()) {
            Files.deleteIfExists(one);
        }
    }
}
