package odai.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import odai.dataset.ExampleType;

/// A bare folder of pictures, by name: each picture's path within the folder is its id; odai and responses are still to be typed.
final class FolderRows implements Rows {
    private static final Set<String> PICTURES =
            Set.of("jpg", "jpeg", "png", "webp", "gif", "bmp", "tif", "tiff", "avif", "heic");

    private final Iterator<Path> files;
    private final Path root;

    FolderRows(Path root) throws IOException {
        this.root = root;
        this.files = pictures(root).iterator();
    }

    /// Sorted by path; hidden files and links are passed over.
    static List<Path> pictures(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !hidden(root.relativize(file)) && named(file))
                    .sorted()
                    .toList();
        }
    }

    private static boolean hidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static boolean named(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return PICTURES.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    @Override
    public Optional<Row> next() {
        if (!files.hasNext()) {
            return Optional.empty();
        }
        String name = root.relativize(files.next()).toString().replace('\\', '/');
        return Optional.of(new Row.Good(0, name, name, "", ExampleType.IMAGE_TO_TEXT, List.of(), Set.of()));
    }

    @Override
    public void close() {}
}
