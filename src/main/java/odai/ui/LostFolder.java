package odai.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import odai.curating.Curation;
import odai.dataset.Defect;
import odai.dataset.Example;
import odai.dataset.ExampleQuery;
import odai.work.FileNames;
import org.jspecify.annotations.Nullable;

/// Where to begin to look for pictures that are not where they were.
final class LostFolder {
    private LostFolder() {}

    /// The nearest folder that is still there above the first lost picture; beside the project
    /// where only the root of a disk is. Reads the catalog: not for the FX thread.
    static Path nearest(Curation curation) {
        List<Long> lost = curation.list(ExampleQuery.ALL.withDefects(Set.of(Defect.MISSING))).ids();
        Path project = curation.catalog().folder();
        Path beside = project.getParent();
        return curation.page(lost.stream().limit(1).toList()).stream()
                .findFirst()
                .map(Example::image)
                .map(image -> above(FileNames.path(image.path())))
                .orElse(beside == null ? project : beside);
    }

    private static @Nullable Path above(Path picture) {
        for (Path up = picture.getParent(); up != null; up = up.getParent()) {
            if (up.getNameCount() > 0 && Files.isDirectory(up)) {
                return up;
            }
        }
        return null;
    }
}
