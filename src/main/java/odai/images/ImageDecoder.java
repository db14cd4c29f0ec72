package odai.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import odai.dataset.Defect;
import odai.dataset.ImageFormat;

/// Bytes to pixels: upright, opaque, colours as a person sees them. The header is checked before
/// anything is allocated. Safe to call from many threads; each call uses the calling thread alone.
public final class ImageDecoder {
    /// Decodes a picture so that its longer side is at most `longSide` pixels; never enlarged.
    /// `Integer.MAX_VALUE` for its full size.
    public Decoded decode(Path file, int longSide) {
        try {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return new Decoded.Broken(Defect.MISSING);
            }
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    || Files.size(file) > ImageProbe.MAX_BYTES) {
                return new Decoded.Broken(Defect.UNREADABLE);
            }
            return decode(Files.readAllBytes(file), longSide);
        } catch (IOException e) {
            return new Decoded.Broken(Defect.UNREADABLE);
        }
    }

    /// The same, from bytes in memory.
    public Decoded decode(byte[] bytes, int longSide) {
        Signature signature = Signature.of(bytes);
        if (signature.format() == ImageFormat.UNKNOWN) {
            return new Decoded.Broken(bytes.length == 0 ? Defect.EMPTY_FILE : Defect.NOT_A_PICTURE);
        }
        Structure structure = ImageProbe.structure(signature, bytes);
        if (structure.width <= 0 || structure.height <= 0) {
            return new Decoded.Broken(Defect.CORRUPT);
        }
        if ((long) structure.width * structure.height > ImageProbe.MAX_PIXELS) {
            return new Decoded.Broken(Defect.TOO_MANY_PIXELS);
        }
        try {
            boolean inks =
                    signature.format() == ImageFormat.JPEG
                            && structure.defects.contains(Defect.CMYK);
            Pixels pixels =
                    inks
                            ? InkDecoder.decode(bytes, longSide, structure.orientation)
                            : NativeDecoder.decode(bytes, signature.format(), structure, longSide);
            return pixels == null
                    ? new Decoded.Broken(Defect.CORRUPT)
                    : new Decoded.Picture(pixels);
        } catch (IOException | RuntimeException e) {
            // decoders throw what they like at broken files: to a person it is one thing
            return new Decoded.Broken(Defect.CORRUPT);
        }
    }
}
