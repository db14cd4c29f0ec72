package odai.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import odai.dataset.CurvePoint;
import org.jspecify.annotations.Nullable;

/// What a curve shows.
public enum CurveMetric {
    LOSS(CurvePoint::trainLoss, CurvePoint::validLoss, CurvePoint::fullValidLoss),
    ACCURACY(CurvePoint::trainAccuracy, CurvePoint::validAccuracy, CurvePoint::fullValidAccuracy);

    private final Function<CurvePoint, @Nullable Double> train;
    private final Function<CurvePoint, @Nullable Double> batch;
    private final Function<CurvePoint, @Nullable Double> full;

    CurveMetric(
            Function<CurvePoint, @Nullable Double> train,
            Function<CurvePoint, @Nullable Double> batch,
            Function<CurvePoint, @Nullable Double> full) {
        this.train = train;
        this.batch = batch;
        this.full = full;
    }

    public List<CurveValue> training(LearningCurve curve) {
        return spots(curve, train);
    }

    /// Over the batch of each step: rough.
    public List<CurveValue> batches(LearningCurve curve) {
        return spots(curve, batch);
    }

    /// Over the whole validation file: few, and exact.
    public List<CurveValue> whole(LearningCurve curve) {
        return spots(curve, full);
    }

    private static List<CurveValue> spots(
            LearningCurve curve, Function<CurvePoint, @Nullable Double> value) {
        List<CurveValue> curveValues = new ArrayList<>();
        for (CurvePoint point : curve.points()) {
            Double measured = value.apply(point);
            if (measured != null) {
                curveValues.add(new CurveValue(point.step(), measured));
            }
        }
        return curveValues;
    }
}
