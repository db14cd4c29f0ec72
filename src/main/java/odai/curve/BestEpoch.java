package odai.curve;

import java.util.List;
import java.util.Optional;
import odai.dataset.Checkpoint;
import odai.dataset.CurvePoint;
import odai.dataset.JobRecord;
import odai.dataset.JobState;

/// What is left of the point with the lowest validation loss.
public sealed interface BestEpoch {
    /// Nothing was validated.
    record Unknown() implements BestEpoch {}

    /// So far; the job goes on.
    record SoFar(CurvePoint point) implements BestEpoch {}

    /// The job has ended, and of a model of that point nothing can be said: it came to none, or its
    /// epochs are not known.
    record Reached(CurvePoint point) implements BestEpoch {}

    /// A model of that epoch is there.
    ///
    /// @param model the name it answers by
    record CheckpointKept(CurvePoint point, String model) implements BestEpoch {}

    /// No model of that epoch was kept.
    ///
    /// @param epoch from 1; so many epochs would end there
    record CheckpointLost(CurvePoint point, int epoch) implements BestEpoch {}

    /// @param checkpoints those the service keeps
    static BestEpoch of(JobRecord job, LearningCurve curve, List<Checkpoint> checkpoints) {
        Optional<CurvePoint> best = curve.best();
        if (best.isEmpty()) {
            return new Unknown();
        }
        CurvePoint point = best.get();
        int epoch = curve.epochAt(point.step());
        Optional<String> kept =
                checkpoints.stream()
                        .filter(one ->
                                one.step() == point.step()
                                        || epoch > 0 && curve.epochAt(one.step()) == epoch)
                        .map(Checkpoint::model)
                        .reduce((_, last) -> last);
        if (kept.isEmpty() && epoch > 0 && epoch == curve.epochs()) {
            // the model itself is that of the last epoch
            kept = Optional.ofNullable(job.tunedModel());
        }
        if (kept.isPresent()) {
            return new CheckpointKept(point, kept.get());
        }
        if (!job.state().ended()) {
            return new SoFar(point);
        }
        return job.state() == JobState.SUCCEEDED && epoch > 0
                ? new CheckpointLost(point, epoch)
                : new Reached(point);
    }
}
