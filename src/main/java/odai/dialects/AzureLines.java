package odai.dialects;

import java.util.List;

/// Azure OpenAI's form, which is OpenAI's.
public final class AzureLines implements LineDialect {
    private static final String WORD = "azure";

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
