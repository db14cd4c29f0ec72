package odai.curating;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import odai.dataset.Thresholds;
import odai.dataset.Verdict;
import odai.screening.Calibration;
import odai.screening.SkipRange;

/// What is expected to be skipped of a training file, in lines.
///
/// @param marked flagged, or found past the line
/// @param expected what is reckoned with: `marked`, or, where the service has spoken on earlier
///   jobs, what that teaches
/// @param reports how many jobs of its that rests on; 0 where it has not spoken
public record ExpectedSkips(int sent, int marked, int expected, int reports) {
    public ExpectedSkips {
        if (marked < 0 || expected < 0 || Math.max(marked, expected) > sent) {
            throw new IllegalArgumentException(marked + ", " + expected + " of " + sent);
        }
    }

    /// Of examples, each counted once.
    public static ExpectedSkips of(
            List<ClassifiedExample> rows, Thresholds usual, Calibration learned) {
        return of(rows, row -> row, _ -> 1, usual, learned);
    }

    static <T> ExpectedSkips of(
            List<T> items,
            Function<T, ClassifiedExample> classifiedExample,
            ToIntFunction<T> lines,
            Thresholds usual,
            Calibration learned) {
        int sent = 0;
        int marked = 0;
        double mean = 0;
        for (T item : items) {
            ClassifiedExample row = classifiedExample.apply(item);
            int count = lines.applyAsInt(item);
            sent += count;
            marked += skipped(row.verdict()) ? count : 0;
            mean +=
                    learned.reports() == 0
                            ? 0
                            : count * learned.moved(SkipRange.chance(row.evidence(), usual));
        }
        int taught = Math.clamp(Math.round(mean), 0, sent);
        return new ExpectedSkips(
                sent, marked, learned.reports() == 0 ? marked : taught, learned.reports());
    }

    static boolean skipped(Verdict verdict) {
        return verdict instanceof Verdict.Skipped || verdict instanceof Verdict.Refused;
    }

    /// What is left to train on.
    public int remaining() {
        return sent - expected;
    }

    /// Whether it rests on the service's own word.
    public boolean learned() {
        return reports > 0;
    }
}
