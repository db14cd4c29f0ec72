package odai.images;

import java.nio.file.Path;

/// Bytes to pixels: EXIF orientation applied, colours as a person sees them (CMYK, 16 bit, palette
/// …), header checked before anything is allocated.
public final class ImageDecoder {
    /// Decodes a picture so that its longer side is at most `longSide` pixels (never enlarged;
    /// `Integer.MAX_VALUE` for full size).
    public Decoded decode(Path file, int longSide) {
        throw new UnsupportedOperationException("stub " + file + longSide);
    }

    /// The same, from bytes in memory.
    public Decoded decode(byte[] bytes, int longSide) {
        throw new UnsupportedOperationException("stub " + bytes.length + longSide);
    }
}
