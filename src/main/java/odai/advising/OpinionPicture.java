package odai.advising;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import odai.dataset.Example;
import odai.images.DecodeMarks;
import odai.images.ImageEncoder;
import odai.images.PictureFile;
import odai.work.FileNames;

/// A picture as it is sent for an opinion: a JPEG of at most 1024 pixels on its long side, upright,
/// drawn anew from its pixels so that no metadata (place, camera, name) goes along. The service
/// would shrink a larger one itself, to 768 pixels on the short side.
final class OpinionPicture {
    static final int LONG_SIDE = 1024;
    private static final int QUALITY = 85;

    private OpinionPicture() {}

    /// @param marks the project's
    /// @return a data URL; empty where the file is gone, no longer what was imported, or no picture
    static Optional<String> of(Example example, DecodeMarks marks) {
        Path path = FileNames.path(example.image().path());
        try (PictureFile file = PictureFile.read(path)) {
            return file.sha256().equals(example.image().sha256())
                    ? new ImageEncoder(marks)
                            .jpeg(file, LONG_SIDE, QUALITY)
                            .map(OpinionPicture::url)
                    : Optional.empty();
        } catch (IOException e) {
            // the gallery says so of the file; here there is nothing to send
            return Optional.empty();
        }
    }

    private static String url(byte[] jpeg) {
        return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg);
    }
}
