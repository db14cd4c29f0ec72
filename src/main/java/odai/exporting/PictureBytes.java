package odai.exporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import odai.dataset.Example;
import odai.dataset.Severity;
import odai.images.Decoded;
import odai.images.ImageDecoder;
import odai.images.ImageEncoder;
import odai.images.ImageProbe;
import odai.targets.Target;
import odai.work.ExportProblem;

/// A picture as the target takes it: byte for byte where it does, as a JPEG where it does not.
final class PictureBytes {
    private static final int LARGEST_SIDE = 4096;

    private final Target target;
    private final JsonlExporter.Settings settings;
    private final ImageDecoder decoder = new ImageDecoder();
    private final ImageEncoder encoder = new ImageEncoder();

    PictureBytes(Target target, JsonlExporter.Settings settings) {
        this.target = target;
        this.settings = settings;
    }

    /// @param reencoded whether these are not the file's own bytes
    record Picture(String mimeType, byte[] bytes, boolean reencoded) {}

    /// @throws ExportFailure if the file is not the one imported, or cannot be converted
    Picture of(Example example) throws ExportFailure {
        byte[] bytes = original(example);
        boolean asIs =
                target.limits().formats().contains(example.image().format())
                        && example.image().orientation() == 1
                        && bytes.length <= target.limits().imageBytes()
                        && example.defects().stream()
                                .noneMatch(defect -> defect.severity() == Severity.REPAIRED)
                        && !settings.reencode()
                        && !settings.stripMetadata();
        return asIs
                ? new Picture(example.image().format().mimeType(), bytes, false)
                : new Picture("image/jpeg", jpeg(example, bytes), true);
    }

    private byte[] original(Example example) throws ExportFailure {
        Path file = Path.of(example.image().path());
        try {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(file) == example.image().bytes()) {
                byte[] bytes = Files.readAllBytes(file);
                if (ImageProbe.sha256(bytes).equals(example.image().sha256())) {
                    return bytes;
                }
            }
        } catch (IOException e) {
            throw new ExportFailure(
                    new ExportProblem.PictureChanged(example.odaiId(), file.toString()), e);
        }
        throw new ExportFailure(
                new ExportProblem.PictureChanged(example.odaiId(), file.toString()), null);
    }

    private byte[] jpeg(Example example, byte[] bytes) throws ExportFailure {
        int side = LARGEST_SIDE;
        while (side >= 256) {
            if (!(decoder.decode(
                            bytes,
                            settings.reencode() && side == LARGEST_SIDE ? Integer.MAX_VALUE : side)
                    instanceof Decoded.Picture picture)) {
                break;
            }
            byte[] encoded = encoder.jpeg(picture.pixels(), settings.jpegQuality());
            if (encoded.length <= target.limits().imageBytes()) {
                return encoded;
            }
            side /= 2;
        }
        throw new ExportFailure(
                new ExportProblem.PictureNotEncodable(example.odaiId(), example.image().path()),
                null);
    }
}
