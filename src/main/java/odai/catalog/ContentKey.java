package odai.catalog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import odai.dataset.NewExample;
import odai.dataset.Response;

/// SHA-256 over what an imported example says: type, odai, responses with their scores, and the
/// picture's bytes. Where the file lies does not count.
final class ContentKey {
    private ContentKey() {}

    static String of(NewExample example) {
        StringBuilder all = new StringBuilder();
        field(all, example.type().wire());
        field(all, example.odai());
        field(all, example.image().sha256());
        for (Response response : example.responses()) {
            field(all, Integer.toString(response.number()));
            field(all, response.text());
            field(all, Long.toString(response.score()));
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(all.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// With its length before it, so that two fields never read as one.
    private static void field(StringBuilder all, String value) {
        all.append(value.length()).append(':').append(value);
    }
}
