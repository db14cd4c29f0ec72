package odai.importing;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/// The files below a folder that have one of the wanted names. Links are not followed; folders that
/// may not be read are passed over.
final class PictureIndex {
    private final Path root;
    private final Map<String, List<IndexedPicture>> byName = new HashMap<>();

    /// @param names below the folder that was searched
    record IndexedPicture(Path file, List<String> names, BasicFileAttributes facts) {}

    private PictureIndex(Path root) {
        this.root = root;
    }

    /// @param root with links resolved
    /// @param wanted names of files
    static PictureIndex of(Path root, Set<String> wanted, BooleanSupplier stopped)
            throws IOException {
        PictureIndex index = new PictureIndex(root);
        Files.walkFileTree(root, index.new Visitor(wanted, stopped));
        return index;
    }

    /// Files of the picture's name and size, the likeliest first; those of a list are as likely as
    /// each other. A file at the picture's own relative place below the searched folder comes
    /// before any other, then what has more folders in common with where it was.
    List<List<IndexedPicture>> likely(String path, long bytes) {
        List<String> was = PictureNames.of(path);
        Map<Integer, List<IndexedPicture>> ranks = new TreeMap<>(Comparator.reverseOrder());
        if (was.isEmpty()) {
            return List.of();
        }
        for (IndexedPicture one : byName.getOrDefault(was.getLast(), List.of())) {
            if (one.facts().size() == bytes) {
                int tail = PictureNames.tail(was, one.names());
                boolean place = tail == one.names().size();
                ranks.computeIfAbsent(place ? was.size() + tail : tail, _ -> new ArrayList<>())
                        .add(one);
            }
        }
        return List.copyOf(ranks.values());
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Set<String> wanted;
        private final BooleanSupplier stopped;

        Visitor(Set<String> wanted, BooleanSupplier stopped) {
            this.wanted = wanted;
            this.stopped = stopped;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
            List<String> names = PictureNames.of(root.relativize(file));
            if (facts.isRegularFile() && wanted.contains(names.getLast())) {
                byName.computeIfAbsent(names.getLast(), _ -> new ArrayList<>())
                        .add(new IndexedPicture(file, names, facts));
            }
            return stopped.getAsBoolean() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }
}
