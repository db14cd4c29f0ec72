package odai.curve;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import odai.dataset.CurvePoint;

/// A job's metrics per step, and what they say.
///
/// @param epochs how many the steps are divided into; 0 where unknown
/// @param steps how many there will be; 0 where only those measured so far are known
public record LearningCurve(List<CurvePoint> points, int epochs, int steps) {
    public static final LearningCurve NONE = new LearningCurve(List.of(), 0, 0);

    /// A rise smaller than this, in nats per token, is noise.
    private static final double RISE = 0.02;

    /// Measures of single batches that are taken together, so that one easy batch is no turn.
    private static final int BATCHES = 5;

    public LearningCurve {
        points = points.stream().sorted(Comparator.comparingInt(CurvePoint::step)).toList();
        steps = Math.max(steps, points.isEmpty() ? 0 : points.getLast().step());
    }

    /// Where only the steps measured so far are known.
    public LearningCurve(List<CurvePoint> points, int epochs) {
        this(points, epochs, 0);
    }

    public boolean empty() {
        return points.isEmpty();
    }

    /// Whether every step was measured over which it goes.
    public boolean whole() {
        return !empty() && points.getLast().step() == steps;
    }

    /// The point with the lowest validation loss over the whole file; over a batch where the
    /// service measured no other. The first of several that are as low.
    public Optional<CurvePoint> best() {
        return validated().stream().min(Comparator.comparingDouble(LearningCurve::validation));
    }

    /// Epochs that are over after a step; 0 where it is not known how many there are.
    public double epochOf(int step) {
        return steps == 0 ? 0 : (double) step * epochs / steps;
    }

    /// The epoch, from 1, that a step belongs to; 0 where it is not known.
    public int epochAt(int step) {
        return steps == 0 ? 0 : (int) (((long) step * epochs + steps - 1) / steps);
    }

    /// The place among the points of the one that is nearest to a step; -1 where there is none.
    public int nearest(double step) {
        int low = 0;
        int high = points.size() - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            double left = Math.abs(points.get(middle).step() - step);
            double right = Math.abs(points.get(middle + 1).step() - step);
            if (left <= right) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return high;
    }

    /// The point at a place among the points; empty where there is none.
    public Optional<CurvePoint> at(int place) {
        return place < 0 || place >= points.size()
                ? Optional.empty()
                : Optional.of(points.get(place));
    }

    /// The epoch from which the model only memorises: the best one, if validation loss has risen
    /// since.
    public Optional<Integer> memorisesFrom() {
        List<CurvePoint> measured = validated();
        return best().filter(
                        best -> {
                            int at = measured.indexOf(best);
                            int reach = best.fullValidLoss() == null ? BATCHES / 2 : 0;
                            List<CurvePoint> since = measured.subList(at + 1, measured.size());
                            List<CurvePoint> last =
                                    since.subList(
                                            Math.max(0, since.size() - 2 * reach - 1),
                                            since.size());
                            List<CurvePoint> low =
                                    measured.subList(
                                            Math.max(0, at - reach),
                                            Math.min(measured.size(), at + reach + 1));
                            return last.size() > reach && mean(last) > mean(low) + RISE;
                        })
                .map(best -> epochAt(best.step()))
                .filter(epoch -> epoch > 0);
    }

    /// Those with a validation loss, all over the whole file or all over a batch.
    private List<CurvePoint> validated() {
        boolean full = points.stream().anyMatch(point -> point.fullValidLoss() != null);
        return points.stream()
                .filter(point -> (full ? point.fullValidLoss() : point.validLoss()) != null)
                .toList();
    }

    private static double mean(List<CurvePoint> some) {
        return some.stream().mapToDouble(LearningCurve::validation).average().orElseThrow();
    }

    private static double validation(CurvePoint point) {
        return Objects.requireNonNull(point.validation());
    }
}
