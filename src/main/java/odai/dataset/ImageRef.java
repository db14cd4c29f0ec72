package odai.dataset;

/// A picture where it lies, and what import learned of it without decoding it.
///
/// @param path absolute path of the file; never changed by us
/// @param bytes size of the file when imported
/// @param modified time of last change in milliseconds since 1970
/// @param sha256 of the content, 64 hexadecimal digits; empty where it could not be read
/// @param width upright, in pixels; 0 where unknown
/// @param height upright, in pixels; 0 where unknown
/// @param orientation EXIF 1 … 8; 1 is upright
public record ImageRef(
        String path,
        long bytes,
        long modified,
        String sha256,
        ImageFormat format,
        int width,
        int height,
        int orientation) {
    public ImageRef {
        if (bytes < 0 || width < 0 || height < 0 || orientation < 1 || orientation > 8) {
            throw new IllegalArgumentException("bad picture facts of " + path);
        }
    }

    /// The same picture in another place.
    ///
    /// @param place absolute path
    /// @param changed time of last change of the file there
    public ImageRef at(String place, long changed) {
        return new ImageRef(place, bytes, changed, sha256, format, width, height, orientation);
    }

    /// The last part of the path.
    public String fileName() {
        int cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
        return path.substring(cut + 1);
    }
}
