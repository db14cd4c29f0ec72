package odai.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import odai.dataset.Defect;
import odai.dataset.ImageFormat;
import odai.dataset.ImageRef;

/// Reads a file's header, structure and hash without decoding it. Regular files only: opening a
/// named pipe would wait for ever.
public final class ImageProbe {
    /// More pixels than this are refused by the header alone; Pillow's limit for a decompression
    /// bomb.
    public static final long MAX_PIXELS = 178_956_970L;

    /// Files above this are not read: no service takes pictures of that size.
    static final long MAX_BYTES = 256L << 20;

    private static final long SMALL = 1 << 20;

    /// About the size at which pictures are screened and shown.
    private static final int USUAL_SIDE = 2048;

    private static final int TINY = 16;
    private static final int ASPECT = 20;
    private static final Map<String, ImageFormat> EXTENSIONS =
            Map.of(
                    "jpg", ImageFormat.JPEG,
                    "jpeg", ImageFormat.JPEG,
                    "png", ImageFormat.PNG,
                    "webp", ImageFormat.WEBP,
                    "gif", ImageFormat.GIF,
                    "bmp", ImageFormat.BMP,
                    "tif", ImageFormat.TIFF,
                    "tiff", ImageFormat.TIFF);

    /// What can be said without decoding.
    ///
    /// @param image facts; with an empty hash where the file could not be read
    /// @param what the content is, for people: `jpeg`, `html`, `git-lfs` …; empty where unknown
    public record Probed(ImageRef image, Set<Defect> defects, String what) {}

    public Probed probe(Path file) {
        try {
            BasicFileAttributes facts =
                    Files.readAttributes(
                            file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            long modified = facts.lastModifiedTime().toMillis();
            if (!facts.isRegularFile() || facts.size() > MAX_BYTES) {
                return unread(file, facts.size(), modified, Defect.UNREADABLE);
            }
            if (facts.size() == 0) {
                return unread(file, 0, modified, Defect.EMPTY_FILE);
            }
            return probe(file, modified);
        } catch (NoSuchFileException e) {
            return unread(file, 0, 0, Defect.MISSING);
        } catch (IOException | UncheckedIOException e) {
            return unread(file, 0, 0, Defect.UNREADABLE);
        }
    }

    private static Probed unread(Path file, long size, long modified, Defect defect) {
        ImageRef image =
                new ImageRef(file.toString(), size, modified, "", ImageFormat.UNKNOWN, 0, 0, 1);
        return new Probed(image, Set.of(defect), "");
    }

    /// A small file is read once; of a large one no more than a window is held.
    private static Probed probe(Path file, long modified) throws IOException {
        try (FileChannel channel = PictureFile.open(file)) {
            Sha256 hash = new Sha256();
            ByteBuffer part = ByteBuffer.allocate((int) Math.min(SMALL, channel.size() + 1));
            long size = 0;
            while (channel.read(part) >= 0) {
                if (!part.hasRemaining()) {
                    size += part.position();
                    hash.update(part.flip());
                    part.clear();
                }
            }
            boolean whole = size == 0;
            size += part.position();
            hash.update(part.flip());
            ByteSource byteSource =
                    whole ? ByteSource.of(part.array(), part.limit()) : ByteSource.of(channel);
            return probed(file, modified, size, hash.hex(), ImageHeader.of(byteSource));
        }
    }

    private static Probed probed(
            Path file, long modified, long size, String sha256, ImageHeader imageHeader) {
        Signature signature = imageHeader.signature();
        ImageStructure imageStructure = imageHeader.structure();
        Set<Defect> defects = EnumSet.noneOf(Defect.class);
        defects.addAll(imageStructure.defects);
        judge(imageStructure, signature, defects);
        if (imageHeader.obstacle(size) == null
                && !MemoryBudget.SHARED.holds(DecodeCost.of(imageHeader, size, USUAL_SIDE, true))) {
            defects.add(Defect.TOO_MANY_PIXELS);
        }
        ImageFormat named = EXTENSIONS.get(extension(file));
        if (named != null
                && named != signature.format()
                && signature.format() != ImageFormat.UNKNOWN) {
            defects.add(Defect.WRONG_EXTENSION);
        }
        boolean turned = imageStructure.orientation >= 5;
        ImageRef image =
                new ImageRef(
                        file.toString(),
                        size,
                        modified,
                        sha256,
                        signature.format(),
                        turned ? imageStructure.height : imageStructure.width,
                        turned ? imageStructure.width : imageStructure.height,
                        imageStructure.orientation);
        return new Probed(image, defects, signature.name());
    }

    private static void judge(
            ImageStructure imageStructure, Signature signature, Set<Defect> defects) {
        if (signature.format() == ImageFormat.UNKNOWN) {
            boolean picture = Set.of("avif", "heic", "svg").contains(signature.name());
            defects.add(picture ? Defect.UNSUPPORTED_FORMAT : Defect.NOT_A_PICTURE);
            return;
        }
        int width = imageStructure.width;
        int height = imageStructure.height;
        if (width <= 0 || height <= 0) {
            defects.add(
                    imageStructure.defects.contains(Defect.TRUNCATED)
                            ? Defect.CORRUPT
                            : Defect.ZERO_SIZE);
        } else if (imageStructure.pixels() > MAX_PIXELS) {
            defects.add(Defect.TOO_MANY_PIXELS);
        } else if (Math.max(width, height) > (long) ASPECT * Math.min(width, height)) {
            defects.add(Defect.EXTREME_ASPECT);
        }
        if (width > 0 && height > 0 && (width < TINY || height < TINY)) {
            defects.add(Defect.TINY);
        }
    }

    private static String extension(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
