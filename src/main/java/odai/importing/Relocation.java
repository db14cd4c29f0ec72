package odai.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import odai.catalog.Catalog;
import odai.dataset.Example;
import odai.dataset.ImageRef;
import odai.work.FileTrouble;
import odai.work.ImportProblem;
import odai.work.Outcome;
import odai.work.Progress;

/// Points examples to their pictures again that were moved or renamed with their folders. A file is
/// taken for the picture only with its name and its very content, so that decisions, flags and
/// findings stay true; which of several such files is meant is never guessed.
public final class Relocation {
    private final PictureIndex index;
    private final Map<Path, String> hashes = new HashMap<>();
    private final Map<Long, ImageRef> found = new HashMap<>();
    private final List<Long> missing = new ArrayList<>();
    private final List<RelocationReport.UnplacedPicture> unplacedPicture = new ArrayList<>();

    private Relocation(PictureIndex index) {
        this.index = index;
    }

    /// Looks for every missing picture below a folder. What it found is stored in one step at the
    /// end: stopped or killed before, nothing is changed.
    ///
    /// @param progress told how many of the missing pictures were looked for
    public static Outcome<RelocationReport> run(Catalog catalog, Path below, Progress progress) {
        try {
            if (!Files.exists(below)) {
                return Outcome.failed(new ImportProblem.SourceNotFound(below.toString()));
            }
            if (!Files.isDirectory(below)) {
                return unreadable(below, FileTrouble.NOT_A_FOLDER.wire());
            }
            Path root = below.toRealPath();
            Files.list(root).close();
            List<Example> lost = lost(catalog, progress);
            Relocation relocation =
                    new Relocation(PictureIndex.of(root, names(lost), progress::stopped));
            return relocation.run(catalog, lost, progress);
        } catch (IOException e) {
            return unreadable(below, FileTrouble.detail(e));
        }
    }

    private static Outcome<RelocationReport> unreadable(Path folder, String detail) {
        return Outcome.failed(new ImportProblem.SourceUnreadable(folder.toString(), detail));
    }

    /// What was unreadable at the import cannot be recognised by its content.
    private static List<Example> lost(Catalog catalog, Progress progress) {
        List<Example> lost = new ArrayList<>();
        catalog.examples()
                .until(
                        progress::stopped,
                        example -> {
                            if (!example.image().sha256().isEmpty()
                                    && PictureCheck.gone(example.image())) {
                                lost.add(example);
                            }
                        });
        return lost;
    }

    private static Set<String> names(List<Example> lost) {
        Set<String> names = new HashSet<>();
        for (Example example : lost) {
            List<String> path = PictureNames.of(example.image().path());
            if (!path.isEmpty()) {
                names.add(path.getLast());
            }
        }
        return names;
    }

    private Outcome<RelocationReport> run(Catalog catalog, List<Example> lost, Progress progress) {
        for (int i = 0; i < lost.size() && !progress.stopped(); i++) {
            look(lost.get(i));
            progress.report(i + 1L, lost.size());
        }
        if (progress.stopped()) {
            return Outcome.stopped();
        }
        catalog.examples().relocate(found, missing);
        return Outcome.done(
                new RelocationReport(
                        found.keySet().stream().sorted().toList(), missing, unplacedPicture));
    }

    private void look(Example example) {
        ImageRef image = example.image();
        List<PictureIndex.IndexedPicture> same = same(image);
        if (same.size() == 1) {
            PictureIndex.IndexedPicture place = same.getFirst();
            found.put(
                    example.id(),
                    image.at(place.file().toString(), place.facts().lastModifiedTime().toMillis()));
        } else {
            missing.add(example.id());
            unplacedPicture.add(
                    new RelocationReport.UnplacedPicture(
                            example.odaiId(),
                            image.path(),
                            same.stream()
                                    .map(PictureIndex.IndexedPicture::file)
                                    .sorted()
                                    .toList()));
        }
    }

    /// The likeliest files with the picture's content.
    private List<PictureIndex.IndexedPicture> same(ImageRef image) {
        for (List<PictureIndex.IndexedPicture> rank : index.likely(image.path(), image.bytes())) {
            List<PictureIndex.IndexedPicture> same =
                    rank.stream().filter(it -> sha256(it.file()).equals(image.sha256())).toList();
            if (!same.isEmpty()) {
                return same;
            }
        }
        return List.of();
    }

    /// Empty for a file that cannot be read: it is nobody's picture.
    private String sha256(Path file) {
        return hashes.computeIfAbsent(
                file,
                it -> {
                    try {
                        return PictureCheck.sha256(it);
                    } catch (IOException e) {
                        return "";
                    }
                });
    }
}
