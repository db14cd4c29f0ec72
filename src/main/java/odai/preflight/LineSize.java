package odai.preflight;

import java.nio.charset.StandardCharsets;
import java.util.List;
import odai.curating.Batch;
import odai.dataset.Defect;
import odai.dataset.LineSource;
import odai.dataset.Severity;
import odai.targets.Target;

/// How many bytes a line will have: the picture's in Base64, the texts, and what holds them
/// together. What an export re-encodes is reckoned by its pixels.
final class LineSize {
    private static final int FRAME = 210;
    private static final int PIXELS_PER_BYTE = 3;

    private final Target target;
    private final long frame;

    LineSize(Target target, String systemText) {
        this.target = target;
        this.frame = FRAME + utf8(systemText);
    }

    long of(List<Batch.Item> items) {
        return items.stream().mapToLong(this::of).sum();
    }

    private long of(Batch.Item item) {
        LineSource source = item.source();
        long fixed = frame + utf8(source.odai()) + 4 * Math.ceilDiv(picture(item), 3L);
        return source.answers().stream().mapToLong(answer -> fixed + utf8(answer)).sum();
    }

    private long picture(Batch.Item item) {
        LineSource source = item.source();
        boolean asItIs =
                target.limits().formats().contains(source.format())
                        && source.bytes() <= target.limits().imageBytes()
                        && item.judged().evidence().defects().stream()
                                .map(Defect::severity)
                                .noneMatch(Severity.REPAIRED::equals);
        long pixels = (long) source.width() * source.height();
        return asItIs || pixels == 0
                ? source.bytes()
                : Math.min(target.limits().imageBytes(), pixels / PIXELS_PER_BYTE);
    }

    private static long utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
