package odai.pricing;

import java.util.List;
import odai.curating.Batch;
import odai.dataset.LineSource;
import odai.targets.Target;

/// Tokens of a training line: 3, and for every message 3 and those of its role and content. An
/// estimate; the service publishes no exact rule.
public final class LineTokens {
    private static final int START = 3;
    private static final int MESSAGE = 3;

    private final TokenCounter counter;
    private final PictureTokens pictures;
    private final String detail;
    private final long frame;

    /// As this model at this target counts them.
    public static LineTokens of(
            Target target, Target.Model model, String systemText, TokenCounter counter) {
        return new LineTokens(
                counter, PictureTokens.rule(model.vision()), target.dialect().detail(), systemText);
    }

    /// @param detail how closely the model looks at pictures
    private LineTokens(
            TokenCounter counter, PictureTokens pictures, String detail, String systemText) {
        this.counter = counter;
        this.pictures = pictures;
        this.detail = detail;
        this.frame =
                START
                        + message("system")
                        + counter.count(systemText)
                        + message("user")
                        + message("assistant");
    }

    private long message(String role) {
        return MESSAGE + counter.count(role);
    }

    /// Of one line.
    public TokenRange of(LineSource source, String answer) {
        return pictures.of(source.width(), source.height(), detail)
                .plus(frame + counter.count(source.odai()) + counter.count(answer));
    }

    /// Of all lines.
    TokenRange of(List<Batch.Item> items) {
        long low = 0;
        long high = 0;
        for (Batch.Item item : items) {
            for (String answer : item.source().answers()) {
                TokenRange line = of(item.source(), answer);
                low += line.low();
                high += line.high();
            }
        }
        return new TokenRange(low, high);
    }
}
