package odai.images;

/// Pixels to bytes.
public final class ImageEncoder {
    /// A baseline JPEG in RGB without metadata.
    ///
    /// @param quality 1 … 100
    public byte[] jpeg(Pixels pixels, int quality) {
        throw new UnsupportedOperationException("stub " + pixels + quality);
    }
}
