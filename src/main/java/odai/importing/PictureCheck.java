package odai.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import odai.catalog.Catalog;
import odai.dataset.Defect;
import odai.dataset.Example;
import odai.dataset.ImageRef;
import odai.images.DecodeMarks;
import odai.images.PictureFile;
import odai.work.FileNames;

/// Whether the pictures still lie where they were imported from, unchanged. Pictures are referenced
/// in place: what was moved, deleted or edited since is shown as such, and is well again when it is
/// back. A picture that ended the program while it was decoded is shown as that.
public final class PictureCheck {
    private static final Set<Defect> PLACE =
            Set.of(Defect.MISSING, Defect.CHANGED, Defect.ENDED_THE_PROGRAM);

    private PictureCheck() {}

    /// Looks at size and time of every file, and at the content only where these differ.
    ///
    /// @return the examples whose state has changed
    public static List<Long> run(Catalog catalog) {
        return run(catalog, () -> false);
    }

    /// The same, until it is told to stop.
    public static List<Long> run(Catalog catalog, BooleanSupplier stopped) {
        List<Long> changed = new ArrayList<>();
        DecodeMarks marks = DecodeMarks.in(catalog.marks());
        catalog.examples()
                .until(
                        stopped,
                        example -> {
                            Set<Defect> now = state(example.image(), marks);
                            Set<Defect> before = EnumSet.noneOf(Defect.class);
                            before.addAll(example.defects());
                            before.retainAll(PLACE);
                            if (relevant(example) && !now.equals(before)) {
                                catalog.examples().mark(example.id(), now, PLACE);
                                changed.add(example.id());
                            }
                        });
        return changed;
    }

    /// What could not be read at the import has no content to compare with.
    private static boolean relevant(Example example) {
        return !example.image().sha256().isEmpty();
    }

    static String sha256(Path file) throws IOException {
        try (PictureFile picture = PictureFile.read(file)) {
            return picture.sha256();
        }
    }

    /// Whether there is no such file.
    static boolean gone(ImageRef image) {
        return !Files.isRegularFile(FileNames.path(image.path()), LinkOption.NOFOLLOW_LINKS);
    }

    private static Set<Defect> state(ImageRef image, DecodeMarks marks) {
        if (gone(image)) {
            return Set.of(Defect.MISSING);
        }
        Path file = FileNames.path(image.path());
        try {
            BasicFileAttributes facts =
                    Files.readAttributes(
                            file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            boolean same =
                    facts.size() == image.bytes()
                            && facts.lastModifiedTime().toMillis() == image.modified();
            if (!same && !sha256(file).equals(image.sha256())) {
                return Set.of(Defect.CHANGED);
            }
            return marks.endedTheProgram(image.sha256())
                    ? Set.of(Defect.ENDED_THE_PROGRAM)
                    : Set.of();
        } catch (IOException e) {
            return Set.of(Defect.MISSING);
        }
    }
}
