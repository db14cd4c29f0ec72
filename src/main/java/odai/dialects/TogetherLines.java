package odai.dialects;

import java.util.List;

/// Together's form: the content of every message is a list of parts. See `docs.together.ai`,
/// *Vision fine-tuning*.
public final class TogetherLines implements LineDialect {
    private static final String WORD = "together";

    private static final ChatForm FORM = new ChatForm(true, false);

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
