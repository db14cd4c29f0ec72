package odai.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import odai.dataset.Defect;

/// Bytes to pixels: upright, opaque, colours as a person sees them. The header is checked before
/// anything is allocated. Safe to call from many threads; each call uses the calling thread alone.
public final class ImageDecoder {
    private final DecodingDoor door;

    /// Without a net: what ends the program is not remembered.
    public ImageDecoder() {
        this(DecodeMarks.none());
    }

    /// @param marks where it is remembered what is being decoded
    public ImageDecoder(DecodeMarks marks) {
        this.door = new DecodingDoor(marks);
    }

    /// Decodes a picture so that its longer side is at most `longSide` pixels; never enlarged.
    /// `Integer.MAX_VALUE` for its full size.
    public Decoded decode(Path file, int longSide) {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return new Decoded.Undecodable(Defect.MISSING);
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return new Decoded.Undecodable(Defect.UNREADABLE);
        }
        try (FileChannel channel = PictureFile.open(file)) {
            if (channel.size() > ImageProbe.MAX_BYTES) {
                return new Decoded.Undecodable(Defect.UNREADABLE);
            }
            return pixels(door.open(channel, file, new DecodingDoor.Wanted(longSide, true)));
        } catch (IOException | UncheckedIOException e) {
            return new Decoded.Undecodable(Defect.UNREADABLE);
        }
    }

    /// The same, from bytes in memory.
    public Decoded decode(byte[] bytes, int longSide) {
        if (bytes.length == 0) {
            return new Decoded.Undecodable(Defect.EMPTY_FILE);
        }
        try (PictureFile file = PictureFile.of(bytes)) {
            return pixels(door.open(file, new DecodingDoor.Wanted(longSide, true)));
        }
    }

    private static Decoded pixels(Upright upright) {
        try (upright) {
            return switch (upright) {
                case Upright.UprightPicture uprightPicture ->
                        new Decoded.DecodedPicture(Colours.pixels(uprightPicture.bgr()));
                case Upright.UprightFailure uprightFailure ->
                        new Decoded.Undecodable(uprightFailure.defect());
            };
        }
    }
}
