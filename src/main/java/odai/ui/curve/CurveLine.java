package odai.ui.curve;

import java.util.List;
import odai.curve.BestEpoch;
import odai.curve.CurveMetric;
import odai.curve.CurveValue;
import odai.curve.LearningCurve;
import odai.curve.Smoothing;
import odai.dataset.Checkpoint;
import odai.tuning.JobStatus;

/// One job in a plot.
///
/// @param name for people; empty where it stands alone
record CurveLine(String name, LearningCurve curve, BestEpoch best, List<Checkpoint> checkpoints) {
    static CurveLine of(String name, JobStatus view) {
        return new CurveLine(name, view.curve(), view.best(), view.checkpoints());
    }

    List<CurveValue> training(CurveMetric curveMetric) {
        return curveMetric.training(curve);
    }

    /// Rough where every step was validated for itself.
    List<CurveValue> batches(CurveMetric curveMetric) {
        return curveMetric.batches(curve);
    }

    /// What counts: over the whole file, else what the batches come to.
    List<CurveValue> validation(CurveMetric curveMetric) {
        List<CurveValue> whole = curveMetric.whole(curve);
        return whole.isEmpty() ? Smoothing.of(batches(curveMetric)) : whole;
    }

    /// Whether the validation line has its own places, one for each time the file was gone through.
    boolean marked(CurveMetric curveMetric) {
        return !curveMetric.whole(curve).isEmpty();
    }
}
