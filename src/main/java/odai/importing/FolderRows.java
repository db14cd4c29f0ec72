package odai.importing;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import odai.catalog.Catalog;
import odai.dataset.ExampleType;
import odai.work.FileNames;

/// A bare folder of pictures, by name: each picture's path within the folder is its id; odai and
/// responses are still to be typed.
final class FolderRows implements DataSetRows {
    private static final Set<String> PICTURES =
            Set.of("jpg", "jpeg", "png", "webp", "gif", "bmp", "tif", "tiff", "avif", "heic");

    private static final String PROJECT = ".odai";

    private final Iterator<Path> files;
    private final Path root;

    FolderRows(Path root) throws IOException {
        this.root = root;
        this.files = pictures(root).iterator();
    }

    /// Sorted by path. Hidden files and folders, links, folders we may not read and projects of
    /// ours are passed over.
    static List<Path> pictures(Path root) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path folder, BasicFileAttributes facts) {
                        return !folder.equals(root) && (ours(folder) || hidden(folder))
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
                        if (facts.isRegularFile() && !hidden(file) && named(file)) {
                            found.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        return FileVisitResult.CONTINUE;
                    }
                });
        found.sort(null);
        return found;
    }

    /// Also one that was renamed, and one whose catalog is gone.
    private static boolean ours(Path folder) {
        return Catalog.isProject(folder)
                || folder.toString().toLowerCase(Locale.ROOT).endsWith(PROJECT);
    }

    private static boolean hidden(Path file) {
        return String.valueOf(file.getFileName()).startsWith(".");
    }

    private static boolean named(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return PICTURES.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    @Override
    public Optional<DataSetRow> next() {
        if (!files.hasNext()) {
            return Optional.empty();
        }
        Path file = root.relativize(files.next());
        String name = slashed(file);
        if (!FileNames.readable(file)) {
            return Optional.of(
                    new DataSetRow.Bad(
                            0, new RowProblem(RowProblem.Reason.NAME_NOT_READABLE, name)));
        }
        return Optional.of(
                new DataSetRow.Good(
                        0, name, name, "", ExampleType.IMAGE_TO_TEXT, List.of(), Set.of()));
    }

    /// Only what parts names here becomes a slash: elsewhere a backslash is part of a name.
    private static String slashed(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    @Override
    public void close() {}
}
