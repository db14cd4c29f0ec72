package odai.exporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import odai.dataset.Example;
import odai.dataset.Severity;
import odai.images.DecodeMarks;
import odai.images.ImageEncoder;
import odai.images.PictureFile;
import odai.images.Sha256;
import odai.targets.Target;
import odai.work.ExportProblem;
import odai.work.FileNames;
import org.jspecify.annotations.Nullable;

/// A picture as the target takes it: byte for byte where it does, transparency and all; as a JPEG
/// where it does not, with what shines through laid on white.
final class PictureBytes {
    private static final int LARGEST_SIDE = 4096;
    private static final int SMALLEST_SIDE = 256;

    private final Target target;
    private final JsonlExporter.Settings settings;
    private final ImageEncoder encoder;

    PictureBytes(Target target, JsonlExporter.Settings settings, DecodeMarks marks) {
        this.target = target;
        this.settings = settings;
        this.encoder = new ImageEncoder(marks);
    }

    /// @param reencoded whether these are not the file's own bytes
    record EncodedPicture(String mimeType, byte[] bytes, boolean reencoded) {}

    /// @throws ExportFailure if the file is not the one imported, or cannot be converted
    EncodedPicture of(Example example) throws ExportFailure {
        return asItIs(example)
                ? new EncodedPicture(example.image().format().mimeType(), original(example), false)
                : new EncodedPicture("image/jpeg", jpeg(example), true);
    }

    /// What it may hold of memory while it is made and until it is written: the file and its
    /// Base64; of a picture to be converted the pixels too, lying and upright.
    long weight(Example example) {
        long pixels = (long) example.image().width() * example.image().height();
        return 3 * example.image().bytes() + (asItIs(example) ? 0 : 6 * pixels);
    }

    private boolean asItIs(Example example) {
        return target.limits().formats().contains(example.image().format())
                && example.image().orientation() == 1
                && example.image().bytes() <= target.limits().imageBytes()
                && scale(example) == 1
                && example.defects().stream()
                        .noneMatch(defect -> defect.severity() == Severity.REPAIRED)
                && !settings.reencode()
                && !settings.stripMetadata();
    }

    private byte[] original(Example example) throws ExportFailure {
        try {
            byte[] bytes = Files.readAllBytes(regular(example));
            if (!Sha256.of(bytes).equals(example.image().sha256())) {
                throw changed(example, null);
            }
            return bytes;
        } catch (ExportFailure e) {
            throw e;
        } catch (IOException e) {
            throw changed(example, e);
        }
    }

    private byte[] jpeg(Example example) throws ExportFailure {
        try (PictureFile file = PictureFile.read(regular(example))) {
            if (!file.sha256().equals(example.image().sha256())) {
                throw changed(example, null);
            }
            return smallEnough(file, example)
                    .orElseThrow(() ->
                            new ExportFailure(
                                    new ExportProblem.PictureNotEncodable(
                                            example.odaiId(), example.image().path()),
                                    null));
        } catch (ExportFailure e) {
            throw e;
        } catch (IOException e) {
            throw changed(example, e);
        }
    }

    /// At half its size again and again until the target takes it.
    private Optional<byte[]> smallEnough(PictureFile file, Example example) {
        int longer = Math.max(example.image().width(), example.image().height());
        int fitting = longer == 0 ? LARGEST_SIDE : (int) Math.max(1, longer * scale(example));
        int first = settings.reencode() ? fitting : Math.min(fitting, LARGEST_SIDE);
        for (int side = first; side == first || side >= SMALLEST_SIDE; side /= 2) {
            Optional<byte[]> jpeg = encoder.jpeg(file, side, settings.jpegQuality());
            if (jpeg.isEmpty() || jpeg.get().length <= target.limits().imageBytes()) {
                return jpeg;
            }
        }
        return Optional.empty();
    }

    /// How much smaller each side must become to have no more pixels than the target takes.
    private double scale(Example example) {
        long most = target.limits().imagePixels();
        double pixels = (double) example.image().width() * example.image().height();
        return most == 0 || pixels <= most ? 1 : Math.sqrt(most / pixels);
    }

    private static Path regular(Example example) throws IOException {
        Path file = FileNames.path(example.image().path());
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                || Files.size(file) != example.image().bytes()) {
            throw changed(example, null);
        }
        return file;
    }

    private static ExportFailure changed(Example example, @Nullable IOException cause) {
        return new ExportFailure(
                new ExportProblem.PictureChanged(example.odaiId(), example.image().path()), cause);
    }
}
