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
    /// Decodes a picture so that its longer side is at most `longSide` pixels; never enlarged.
    /// `Integer.MAX_VALUE` for its full size.
    public Decoded decode(Path file, int longSide) {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return new Decoded.Broken(Defect.MISSING);
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return new Decoded.Broken(Defect.UNREADABLE);
        }
        try (FileChannel channel = PictureFile.open(file)) {
            if (channel.size() > ImageProbe.MAX_BYTES) {
                return new Decoded.Broken(Defect.UNREADABLE);
            }
            Header header = Header.of(Source.of(channel));
            Defect obstacle = header.obstacle(channel.size());
            if (obstacle != null) {
                return new Decoded.Broken(obstacle);
            }
            try (PictureFile bytes = PictureFile.read(channel)) {
                return decode(bytes, header, longSide);
            }
        } catch (IOException | UncheckedIOException e) {
            return new Decoded.Broken(Defect.UNREADABLE);
        }
    }

    /// The same, from bytes in memory.
    public Decoded decode(byte[] bytes, int longSide) {
        Header header = Header.of(Source.of(bytes));
        Defect obstacle = header.obstacle(bytes.length);
        if (obstacle != null) {
            return new Decoded.Broken(obstacle);
        }
        try (PictureFile file = PictureFile.of(bytes)) {
            return decode(file, header, longSide);
        }
    }

    private static Decoded decode(PictureFile file, Header header, int longSide) {
        try (Upright upright = Upright.of(file, header, longSide)) {
            return switch (upright) {
                case Upright.Picture picture -> new Decoded.Picture(Colours.pixels(picture.bgr()));
                case Upright.Broken broken -> new Decoded.Broken(broken.defect());
            };
        }
    }
}
