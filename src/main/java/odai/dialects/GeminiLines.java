package odai.dialects;

import static odai.dialects.ChatForm.quoted;
import static odai.dialects.ChatForm.utf8;

import java.util.Base64;
import java.util.List;

/// The form of Gemini's tuning data with the picture inside: contents of parts, a role of its own
/// for the model's answer. See `cloud.google.com/vertex-ai`, *Prepare supervised fine-tuning data*.
public final class GeminiLines implements LineDialect {
    private static final String END = "\"}}]},{\"role\":\"model\",\"parts\":[{\"text\":\"";

    @Override
    public String word() {
        return "gemini";
    }

    @Override
    public LineWriter writer(LineFrame frame) {
        String head =
                "{"
                        + instruction(frame.systemText())
                        + "\"contents\":[{\"role\":\"user\",\"parts\":[{\"text\":\"";
        return content -> lines(head, content);
    }

    private static String instruction(String text) {
        return text.isEmpty()
                ? ""
                : "\"systemInstruction\":{\"role\":\"system\",\"parts\":[{\"text\":\""
                        + quoted(text)
                        + "\"}]},";
    }

    private static ExampleLines lines(String head, LineContent content) {
        String front =
                head
                        + quoted(content.odai())
                        + "\"},{\"inlineData\":{\"mimeType\":\""
                        + content.mimeType()
                        + "\",\"data\":\"";
        return new ExampleLines(
                utf8(front),
                Base64.getEncoder().encode(content.picture()),
                content.responses().stream()
                        .map(response -> utf8(END + quoted(response) + "\"}]}]}\n"))
                        .toList());
    }

    @Override
    public List<LineMessage> messages(LineFrame frame, String odai, String response) {
        List<LineMessage> said =
                List.of(
                        new LineMessage("system", frame.systemText()),
                        new LineMessage("user", odai),
                        new LineMessage("model", response));
        return frame.systemText().isEmpty() ? said.subList(1, 3) : said;
    }
}
