package odai.exporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Base64;
import odai.dataset.Example;
import odai.images.DecodeMarks;
import odai.images.ImageEncoder;
import odai.images.ImageProbe;
import odai.images.PictureFile;
import odai.targets.Target;
import odai.work.ExportProblem;
import odai.work.FileNames;
import odai.work.Outcome;
import org.jspecify.annotations.Nullable;

/// A picture as it goes to a service outside of a training file.
public record OutgoingPicture(String mimeType, byte[] bytes) {
    /// What the services shrink a picture to at the closest look.
    private static final int SIDE = 2048;

    private static final int QUALITY = 85;

    /// An example's, exactly as it is trained on.
    ///
    /// @param marks the project's
    public static Outcome<OutgoingPicture> of(Example example, Target target, DecodeMarks marks) {
        try {
            PictureBytes.EncodedPicture encodedPicture =
                    new PictureBytes(target, JsonlExporter.Settings.DEFAULT, marks).of(example);
            return Outcome.done(
                    new OutgoingPicture(encodedPicture.mimeType(), encodedPicture.bytes()));
        } catch (ExportFailure e) {
            return Outcome.failed(e.problem);
        }
    }

    /// Any file's, as a JPEG of at most 2048 pixels a side without metadata: what the curator drops
    /// somewhere may say where it was taken.
    public static Outcome<OutgoingPicture> of(String file, Target target) {
        byte @Nullable [] jpeg = jpeg(file);
        if (jpeg == null) {
            return Outcome.failed(new ExportProblem.NotAPicture(file));
        }
        if (jpeg.length > target.limits().imageBytes()) {
            return Outcome.failed(new ExportProblem.PictureNotEncodable(file, file));
        }
        return Outcome.done(new OutgoingPicture("image/jpeg", jpeg));
    }

    /// Null where it is no picture that can be read.
    private static byte @Nullable [] jpeg(String file) {
        try {
            Path path = FileNames.path(file);
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                    || new ImageProbe().probe(path).image().sha256().isEmpty()) {
                return null;
            }
            try (PictureFile picture = PictureFile.read(path)) {
                return new ImageEncoder(DecodeMarks.ofUser())
                        .jpeg(picture, SIDE, QUALITY)
                        .orElse(null);
            }
        } catch (IOException | InvalidPathException e) {
            return null;
        }
    }

    public String dataUrl() {
        return "data:" + mimeType + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
