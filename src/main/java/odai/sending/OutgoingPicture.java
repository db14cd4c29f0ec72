package odai.sending;

import java.util.Base64;

/// A picture as it leaves.
///
/// @param sha256 of the bytes
/// @param reencoded whether these are not the file's own bytes
public record OutgoingPicture(String mimeType, byte[] bytes, String sha256, boolean reencoded) {
    public String dataUrl() {
        return "data:" + mimeType + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
