package odai.dialects;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// OpenAI's chat form: system text, the user's odai and picture as a data URL, the response as the
/// assistant's answer.
public final class OpenAiLines implements LineDialect {
    public static final String WORD = "openai";

    private static final JsonStringEncoder QUOTE = JsonStringEncoder.getInstance();

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public LineWriter writer(LineFrame frame) {
        String head =
                "{\"messages\":[{\"role\":\"system\",\"content\":\""
                        + quoted(frame.systemText())
                        + "\"},{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"";
        String detail = frame.detail().isEmpty() ? "" : ",\"detail\":\"" + frame.detail() + "\"";
        return content -> lines(head, detail, content);
    }

    private static ExampleLines lines(String head, String detail, LineContent content) {
        String front =
                head
                        + quoted(content.odai())
                        + "\"},{\"type\":\"image_url\",\"image_url\":{\"url\":\"data:"
                        + content.mimeType()
                        + ";base64,";
        String end = "\"" + detail + "}}]},{\"role\":\"assistant\",\"content\":\"";
        return new ExampleLines(
                utf8(front),
                Base64.getEncoder().encode(content.picture()),
                content.responses().stream()
                        .map(response -> utf8(end + quoted(response) + "\"}]}\n"))
                        .toList());
    }

    @Override
    public List<LineMessage> messages(LineFrame frame, String odai, String response) {
        return List.of(
                new LineMessage("system", frame.systemText()),
                new LineMessage("user", odai),
                new LineMessage("assistant", response));
    }

    private static String quoted(String text) {
        return new String(QUOTE.quoteAsString(text));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
