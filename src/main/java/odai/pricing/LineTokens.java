package odai.pricing;

import java.util.List;
import odai.curating.Batch;
import odai.dialects.LineDialect;
import odai.dialects.LineDialects;
import odai.dialects.LineFrame;
import odai.dialects.LineMessage;
import odai.sending.PictureFacts;
import odai.sending.SendingPlan;
import odai.sending.SendingRules;
import odai.targets.Target;

/// Tokens of a training line: 3, and for every message 3 and those of its role and content. An
/// estimate; the service publishes no exact rule.
public final class LineTokens {
    private static final int START = 3;
    private static final int MESSAGE = 3;

    private final TokenCounter counter;
    private final PictureTokens pictures;
    private final SendingRules rules;
    private final String detail;
    private final long frame;

    /// As this model at this target counts them.
    public static LineTokens of(
            Target target, Target.Model model, String systemText, TokenCounter counter) {
        return of(
                LineDialects.KNOWN.named(target.dialect().lines()),
                target,
                model,
                systemText,
                counter);
    }

    /// @param dialect the form of the target's lines
    static LineTokens of(
            LineDialect dialect,
            Target target,
            Target.Model model,
            String systemText,
            TokenCounter counter) {
        return new LineTokens(
                target, PictureTokens.rule(model.vision()), dialect, systemText, counter);
    }

    private LineTokens(
            Target target,
            PictureTokens pictures,
            LineDialect dialect,
            String systemText,
            TokenCounter counter) {
        this.counter = counter;
        this.pictures = pictures;
        this.detail = target.dialect().detail();
        this.rules = SendingRules.training(target);
        long tokens = START;
        for (LineMessage message : dialect.messages(new LineFrame(systemText, detail), "", "")) {
            tokens += MESSAGE + counter.count(message.role()) + counter.count(message.content());
        }
        this.frame = tokens;
    }

    /// Of one line.
    public TokenRange of(Batch.Item item, String answer) {
        return picture(item).plus(texts(item, answer));
    }

    private long texts(Batch.Item item, String answer) {
        return frame + counter.count(item.source().odai()) + counter.count(answer);
    }

    /// In the size in which it is sent.
    private TokenRange picture(Batch.Item item) {
        SendingPlan sent =
                SendingPlan.of(
                        PictureFacts.of(item.source(), item.judged().evidence().defects()), rules);
        return pictures.of(sent.width(), sent.height(), detail);
    }

    /// Of all lines.
    TokenRange of(List<Batch.Item> items) {
        long low = 0;
        long high = 0;
        for (Batch.Item item : items) {
            TokenRange picture = picture(item);
            for (String answer : item.source().answers()) {
                long texts = texts(item, answer);
                low += picture.low() + texts;
                high += picture.high() + texts;
            }
        }
        return new TokenRange(low, high);
    }
}
