package odai.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import odai.dataset.ImageRef;
import odai.work.FileNames;

/// Thumbnails on disk, named by the picture's hash. A cache: whatever goes wrong here costs only
/// time.
final class ThumbnailFiles {
    private static final Logger LOG = Logger.getLogger(ThumbnailFiles.class.getName());
    private static final int QUALITY = 85;

    private final Path folder;
    private final ImageDecoder decoder;
    private final ImageEncoder encoder = new ImageEncoder();

    ThumbnailFiles(Path folder, ImageDecoder decoder) {
        this.folder = folder;
        this.decoder = decoder;
    }

    Optional<Pixels> read(ImageRef image) {
        if (image.sha256().isEmpty() || !Files.exists(FileNames.path(image.path()))) {
            // a picture that is gone must show as gone
            return Optional.empty();
        }
        Path file = file(image);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return decoder.decode(file, Integer.MAX_VALUE)
                        instanceof Decoded.DecodedPicture decodedPicture
                ? Optional.of(decodedPicture.pixels())
                : Optional.empty();
    }

    void write(ImageRef image, Pixels pixels) {
        if (image.sha256().isEmpty()) {
            return;
        }
        Path file = file(image);
        try {
            Path home = folder.resolve(image.sha256().substring(0, 2));
            Files.createDirectories(home);
            Path part = Files.createTempFile(home, "part", null);
            Files.write(part, encoder.jpeg(pixels, QUALITY));
            Files.move(
                    part,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.log(Level.FINE, "thumbnail not kept", e);
        }
    }

    private Path file(ImageRef image) {
        return folder.resolve(image.sha256().substring(0, 2)).resolve(image.sha256() + ".jpg");
    }
}
