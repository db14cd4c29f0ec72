package odai.exporting;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// A line of a training file: system text, user's odai and picture, the response as the assistant's
/// answer.
final class ExampleJson {
    private static final JsonStringEncoder QUOTE = JsonStringEncoder.getInstance();

    private final String head;
    private final String detail;

    /// @param detail how closely the model looks (`auto`, `low`, `high`), or empty to leave it to
    ///   the service
    ExampleJson(String systemText, String detail) {
        this.head =
                "{\"messages\":[{\"role\":\"system\",\"content\":\""
                        + quoted(systemText)
                        + "\"},{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"";
        this.detail = detail.isEmpty() ? "" : ",\"detail\":\"" + detail + "\"";
    }

    /// The lines of one example, one for each response. They share all but their ends, so that the
    /// picture, by far the most of a line, is held once.
    ///
    /// @param picture in Base64
    /// @param ends with their newlines
    record LineMaker(byte[] front, byte[] picture, List<byte[]> ends) {
        LineMaker {
            ends = List.copyOf(ends);
        }
    }

    LineMaker lines(String odai, String mimeType, byte[] picture, List<String> responses) {
        String front =
                head
                        + quoted(odai)
                        + "\"},{\"type\":\"image_url\",\"image_url\":{\"url\":\"data:"
                        + mimeType
                        + ";base64,";
        String end = "\"" + detail + "}}]},{\"role\":\"assistant\",\"content\":\"";
        return new LineMaker(
                utf8(front),
                Base64.getEncoder().encode(picture),
                responses.stream()
                        .map(response -> utf8(end + quoted(response) + "\"}]}\n"))
                        .toList());
    }

    private static String quoted(String text) {
        return new String(QUOTE.quoteAsString(text));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
