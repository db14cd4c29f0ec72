package odai.images;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 as 64 hexadecimal digits, in one go or piece by piece.
public final class Sha256 {
    private final MessageDigest digest = digest();

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    public void update(byte[] more) {
        digest.update(more);
    }

    /// Takes what remains of the buffer.
    public void update(ByteBuffer more) {
        digest.update(more);
    }

    /// Ends it; what comes after is another hash.
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
