package odai.dialects;

import odai.dataset.Example;

/// An example as it leaves.
///
/// @param picture the bytes that leave
/// @param sha256 theirs
/// @param reencoded whether these are not the file's own bytes
public record FolderExample(
        Example example, String mimeType, byte[] picture, String sha256, boolean reencoded) {
    /// The ending of the picture's file name, such as `.jpg`.
    public String ending() {
        return switch (mimeType) {
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            case "image/webp" -> ".webp";
            case "image/gif" -> ".gif";
            case "image/bmp" -> ".bmp";
            case "image/tiff" -> ".tif";
            default -> throw new IllegalArgumentException("a picture of " + mimeType);
        };
    }
}
