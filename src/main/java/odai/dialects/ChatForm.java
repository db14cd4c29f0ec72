package odai.dialects;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// Chat messages with the picture as a data URL, as OpenAI made them known: system text, the user's
/// odai and picture, the response as the assistant's answer. What services read differently is a
/// component.
///
/// @param arrays whether every content is a list of parts, those of system and assistant too;
///   otherwise they are plain texts
/// @param emptySystem whether an empty system text is a message as well
record ChatForm(boolean arrays, boolean emptySystem) {
    private static final JsonStringEncoder QUOTE = JsonStringEncoder.getInstance();

    LineWriter writer(LineFrame frame) {
        String head = "{\"messages\":[" + system(frame.systemText()) + userHead();
        String detail = frame.detail().isEmpty() ? "" : ",\"detail\":\"" + frame.detail() + "\"";
        return content -> lines(head, detail, content);
    }

    private String system(String text) {
        return text.isEmpty() && !emptySystem
                ? ""
                : "{\"role\":\"system\",\"content\":" + open() + quoted(text) + close() + "},";
    }

    private static String userHead() {
        return "{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"";
    }

    private ExampleLines lines(String head, String detail, LineContent content) {
        String front =
                head
                        + quoted(content.odai())
                        + "\"},{\"type\":\"image_url\",\"image_url\":{\"url\":\"data:"
                        + content.mimeType()
                        + ";base64,";
        String end = "\"" + detail + "}}]},{\"role\":\"assistant\",\"content\":" + open();
        return new ExampleLines(
                utf8(front),
                Base64.getEncoder().encode(content.picture()),
                content.responses().stream()
                        .map(response -> utf8(end + quoted(response) + close() + "}]}\n"))
                        .toList());
    }

    List<LineMessage> messages(LineFrame frame, String odai, String response) {
        List<LineMessage> said =
                List.of(
                        new LineMessage("system", frame.systemText()),
                        new LineMessage("user", odai),
                        new LineMessage("assistant", response));
        return frame.systemText().isEmpty() && !emptySystem ? said.subList(1, 3) : said;
    }

    private String open() {
        return arrays ? "[{\"type\":\"text\",\"text\":\"" : "\"";
    }

    private String close() {
        return arrays ? "\"}]" : "\"";
    }

    /// Escaped, without its quotation marks.
    static String quoted(String text) {
        return new String(QUOTE.quoteAsString(text));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
