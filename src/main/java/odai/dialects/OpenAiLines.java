package odai.dialects;

import java.util.List;

/// OpenAI's form; a system message even where its text is empty.
public final class OpenAiLines implements LineDialect {
    public static final String WORD = "openai";

    private static final ChatForm FORM = new ChatForm(false, true);

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public LineWriter writer(LineFrame frame) {
        return FORM.writer(frame);
    }

    @Override
    public List<LineMessage> messages(LineFrame frame, String odai, String response) {
        return FORM.messages(frame, odai, response);
    }
}
