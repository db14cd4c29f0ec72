package odai.exporting;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// One line of a training file: system text, user's odai and picture, the response as the
/// assistant's answer.
final class ExampleJson {
    private static final JsonStringEncoder QUOTE = JsonStringEncoder.getInstance();
    private static final byte[] NONE = {};

    private final byte[] head;
    private final byte[] detail;

    /// @param detail how closely the model looks (`auto`, `low`, `high`), or empty to leave it to
    ///   the service
    ExampleJson(String systemText, String detail) {
        this.head =
                utf8(
                        "{\"messages\":[{\"role\":\"system\",\"content\":\""
                                + quoted(systemText)
                                + "\"},{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"");
        this.detail = detail.isEmpty() ? NONE : utf8(",\"detail\":\"" + detail + "\"");
    }

    /// @return the line in UTF-8 with its newline
    byte[] line(String odai, String mimeType, byte[] picture, String response) {
        byte[] text =
                utf8(
                        quoted(odai)
                                + "\"},{\"type\":\"image_url\",\"image_url\":{\"url\":\"data:"
                                + mimeType
                                + ";base64,");
        byte[] base64 = Base64.getEncoder().encode(picture);
        byte[] tail =
                utf8("}}]},{\"role\":\"assistant\",\"content\":\"" + quoted(response) + "\"}]}\n");
        ByteArrayOutputStream out =
                new ByteArrayOutputStream(
                        head.length
                                + text.length
                                + base64.length
                                + 1
                                + detail.length
                                + tail.length);
        out.writeBytes(head);
        out.writeBytes(text);
        out.writeBytes(base64);
        out.write('"');
        out.writeBytes(detail);
        out.writeBytes(tail);
        return out.toByteArray();
    }

    private static String quoted(String text) {
        return new String(QUOTE.quoteAsString(text));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
