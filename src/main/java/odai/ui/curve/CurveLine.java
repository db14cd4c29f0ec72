package odai.ui.curve;

import java.util.List;
import odai.curve.BestEpoch;
import odai.curve.LearningCurve;
import odai.curve.Measure;
import odai.curve.Smoothing;
import odai.curve.Spot;
import odai.dataset.Checkpoint;
import odai.tuning.JobView;

/// One job in a plot.
///
/// @param name for people; empty where it stands alone
record CurveLine(String name, LearningCurve curve, BestEpoch best, List<Checkpoint> checkpoints) {
    static CurveLine of(String name, JobView view) {
        return new CurveLine(name, view.curve(), view.best(), view.checkpoints());
    }

    List<Spot> training(Measure measure) {
        return measure.training(curve);
    }

    /// Rough where every step was validated for itself.
    List<Spot> batches(Measure measure) {
        return measure.batches(curve);
    }

    /// What counts: over the whole file, else what the batches come to.
    List<Spot> validation(Measure measure) {
        List<Spot> whole = measure.whole(curve);
        return whole.isEmpty() ? Smoothing.of(batches(measure)) : whole;
    }

    /// Whether the validation line has its own places, one for each time the file was gone through.
    boolean marked(Measure measure) {
        return !measure.whole(curve).isEmpty();
    }
}
