package odai.preflight;

import java.nio.charset.StandardCharsets;
import java.util.List;
import odai.curating.Batch;
import odai.dataset.LineSource;
import odai.dialects.LineDialect;
import odai.dialects.LineDialects;
import odai.dialects.LineFrame;
import odai.sending.PictureFacts;
import odai.sending.SendingPlan;
import odai.sending.SendingRules;
import odai.targets.Target;

/// How many bytes a line will have: the picture's as it stands in a line, the texts, and what holds
/// them together. What an export re-encodes is estimated by its pixels.
final class LineSize {

    private final LineDialect dialect;
    private final SendingRules rules;
    private final long frame;

    LineSize(Target target, String systemText) {
        this(LineDialects.KNOWN.named(target.dialect().lines()), target, systemText);
    }

    LineSize(LineDialect dialect, Target target, String systemText) {
        this.dialect = dialect;
        this.rules = SendingRules.training(target);
        this.frame = dialect.frameBytes(new LineFrame(systemText, target.dialect().detail()));
    }

    long of(List<Batch.Item> items) {
        return items.stream().mapToLong(this::of).sum();
    }

    private long of(Batch.Item item) {
        LineSource source = item.source();
        long fixed = frame + utf8(source.odai()) + dialect.pictureBytes(picture(item));
        return source.answers().stream().mapToLong(answer -> fixed + utf8(answer)).sum();
    }

    private long picture(Batch.Item item) {
        return SendingPlan.of(
                        PictureFacts.of(item.source(), item.judged().evidence().defects()), rules)
                .bytes();
    }

    private static long utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
