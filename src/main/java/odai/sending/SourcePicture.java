package odai.sending;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import odai.dataset.Defect;
import odai.dataset.Example;
import odai.dataset.ImageRef;
import odai.dataset.PictureEdit;
import odai.images.ImageProbe;
import odai.work.ExportProblem;
import odai.work.FileNames;
import odai.work.Outcome;
import odai.work.Problem;

/// A picture that is to leave, where it lies.
///
/// @param name the example's, for people; of a file that is no example's, its path
/// @param example whether it is an example's
/// @param image as it was imported, or just looked at: only that content leaves
/// @param edits applied one after the other
public record SourcePicture(
        String name,
        boolean example,
        ImageRef image,
        Set<Defect> defects,
        List<PictureEdit> edits) {
    public SourcePicture {
        defects = Set.copyOf(defects);
        edits = List.copyOf(edits);
    }

    public static SourcePicture of(Example example) {
        return new SourcePicture(
                example.odaiId(), true, example.image(), example.defects(), List.of());
    }

    /// Any file's.
    public static Outcome<SourcePicture> ofFile(String file) {
        try {
            Path path = FileNames.path(file);
            if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                ImageProbe.Probed probed = new ImageProbe().probe(path);
                if (!probed.image().sha256().isEmpty()) {
                    return Outcome.done(
                            new SourcePicture(
                                    file, false, probed.image(), probed.defects(), List.of()));
                }
            }
        } catch (InvalidPathException _) {
            // told below
        }
        return Outcome.failed(new ExportProblem.NotAPicture(file));
    }

    public SourcePicture edited(List<PictureEdit> by) {
        return new SourcePicture(name, example, image, defects, by);
    }

    PictureFacts facts() {
        return PictureFacts.of(image, defects);
    }

    /// No decoder makes anything of it.
    Problem undecodable() {
        return example ? tooLarge() : new ExportProblem.NotAPicture(name);
    }

    /// However small it is made, it has too many bytes.
    Problem tooLarge() {
        return new ExportProblem.PictureNotEncodable(name, image.path());
    }

    Problem changed() {
        return new ExportProblem.PictureChanged(name, image.path());
    }
}
