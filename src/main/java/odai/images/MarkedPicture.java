package odai.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import odai.work.FileNames;
import odai.work.ProblemException;

/// What a mark says of a picture. Its hash is reckoned only once a program has ended: for each
/// decode it would cost more than the mark. Size and time tell whether the file is still the one
/// that was decoded.
///
/// @param bytes the content's length
/// @param modified the file's time in milliseconds since 1970; 0 for bytes without a file
/// @param place the file, or the content's SHA-256 where there is none
record MarkedPicture(long bytes, long modified, String place) {
    private static final Logger LOG = Logger.getLogger(MarkedPicture.class.getName());
    private static final String SHA256 = "[0-9a-f]{64}";

    static MarkedPicture of(PictureFile bytes) {
        return new MarkedPicture(bytes.length(), 0, bytes.sha256());
    }

    static MarkedPicture of(Path path) {
        try {
            BasicFileAttributes facts = facts(path);
            return new MarkedPicture(
                    facts.size(),
                    facts.lastModifiedTime().toMillis(),
                    path.toAbsolutePath().toString());
        } catch (IOException e) {
            // gone since it was read: nobody will decode it again
            LOG.log(Level.FINE, "marked without its facts", e);
            return new MarkedPicture(0, 0, path.toAbsolutePath().toString());
        }
    }

    private static BasicFileAttributes facts(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    String text() {
        return bytes + " " + modified + " " + place;
    }

    static Optional<MarkedPicture> parse(String text) {
        String[] parts = text.split(" ", 3);
        boolean numbers =
                parts.length == 3
                        && parts[0].matches("\\d{1,18}")
                        && parts[1].matches("-?\\d{1,18}");
        return numbers
                ? Optional.of(
                        new MarkedPicture(
                                Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]))
                : Optional.empty();
    }

    /// SHA-256, a hyphen and the length; empty where the file is no longer what was decoded.
    Optional<String> name() {
        if (place.matches(SHA256)) {
            return Optional.of(place + "-" + bytes);
        }
        try {
            Path path = FileNames.path(place);
            BasicFileAttributes facts = facts(path);
            boolean same =
                    facts.isRegularFile()
                            && facts.size() == bytes
                            && facts.lastModifiedTime().toMillis() == modified
                            && bytes <= ImageProbe.MAX_BYTES;
            if (!same) {
                return Optional.empty();
            }
            try (PictureFile file = PictureFile.read(path)) {
                return Optional.of(file.sha256() + "-" + file.length());
            }
        } catch (IOException | ProblemException e) {
            LOG.log(Level.INFO, "what was being decoded is gone", e);
            return Optional.empty();
        }
    }
}
