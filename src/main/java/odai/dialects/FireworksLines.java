package odai.dialects;

import java.util.List;
import java.util.Set;
import odai.dataset.ImageFormat;

/// Fireworks' form: OpenAI's, with PNG and JPEG only. See `docs.fireworks.ai`, *Fine-tuning vision
/// models*.
public final class FireworksLines implements LineDialect {
    private static final String WORD = "fireworks";

    private static final ChatForm FORM = new ChatForm(false, false);

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

    @Override
    public Set<ImageFormat> formats() {
        return Set.of(ImageFormat.JPEG, ImageFormat.PNG);
    }
}
