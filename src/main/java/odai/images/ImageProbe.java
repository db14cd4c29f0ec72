package odai.images;

import java.nio.file.Path;
import java.util.Set;
import odai.dataset.Defect;
import odai.dataset.ImageRef;

/// Reads a file's header, structure and hash without decoding it: regular files only, in bounded
/// memory.
public final class ImageProbe {
    /// What can be said without decoding.
    ///
    /// @param image facts; with an empty hash where the file could not be read
    public record Probed(ImageRef image, Set<Defect> defects) {}

    public Probed probe(Path file) {
        throw new UnsupportedOperationException("stub " + file);
    }
}
