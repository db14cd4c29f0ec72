package odai.tuning;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import odai.dataset.CurvePoint;

/// A job's losses per step, and what they say.
///
/// @param epochs how many the steps are divided into; 0 where unknown
public record LearningCurve(List<CurvePoint> points, int epochs) {
    /// A rise smaller than this is noise.
    private static final double RISE = 0.02;

    public LearningCurve {
        points = points.stream().sorted(Comparator.comparingInt(CurvePoint::step)).toList();
    }

    /// The point with the lowest validation loss over the whole file; over a batch where the
    /// service measured no other.
    public Optional<CurvePoint> best() {
        List<CurvePoint> full =
                points.stream().filter(point -> point.fullValidLoss() != null).toList();
        List<CurvePoint> measured =
                full.isEmpty()
                        ? points.stream().filter(point -> point.validLoss() != null).toList()
                        : full;
        return measured.stream().min(Comparator.comparingDouble(LearningCurve::validation));
    }

    /// The epoch, from 1, that a step belongs to.
    public double epochOf(int step) {
        return points.isEmpty() || epochs == 0 ? 0 : (double) step * epochs / lastStep();
    }

    public int lastStep() {
        return points.isEmpty() ? 0 : points.getLast().step();
    }

    /// The epoch from which the model only memorises: the best one, if validation loss has risen
    /// since.
    public Optional<Integer> memorisesFrom() {
        return best().filter(best ->
                        points.stream()
                                        .filter(point -> point.step() > best.step())
                                        .filter(point ->
                                                best.fullValidLoss() == null
                                                        || point.fullValidLoss() != null)
                                        .mapToDouble(LearningCurve::validation)
                                        .filter(Double::isFinite)
                                        .reduce((_, last) -> last)
                                        .orElse(0)
                                > validation(best) + RISE)
                .map(best -> (int) Math.round(epochOf(best.step())));
    }

    /// For export: `step,train_loss,valid_loss,full_valid_loss,train_accuracy,valid_accuracy`,
    /// empty where not measured.
    public String csv() {
        StringBuilder out =
                new StringBuilder(
                        "step,train_loss,valid_loss,full_valid_loss,train_accuracy,valid_accuracy\n");
        for (CurvePoint point : points) {
            out.append(point.step());
            for (Double value :
                    new Double[] {
                        point.trainLoss(),
                        point.validLoss(),
                        point.fullValidLoss(),
                        point.trainAccuracy(),
                        point.validAccuracy()
                    }) {
                out.append(',').append(value == null ? "" : value.toString());
            }
            out.append('\n');
        }
        return out.toString();
    }

    private static double validation(CurvePoint point) {
        Double full = point.fullValidLoss();
        Double batch = point.validLoss();
        return full != null ? full : batch != null ? batch : Double.NaN;
    }
}
