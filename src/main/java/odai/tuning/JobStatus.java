package odai.tuning;

import java.util.List;
import java.util.Optional;
import odai.catalog.Catalog;
import odai.curve.BestEpoch;
import odai.curve.LearningCurve;
import odai.dataset.Checkpoint;
import odai.dataset.JobEstimate;
import odai.dataset.JobEvent;
import odai.dataset.JobRecord;

/// Everything there is to show of a job at one moment.
///
/// @param events oldest first
/// @param estimate what it was expected to cost; empty where nothing was expected
public record JobStatus(
        JobRecord job,
        Stage stage,
        List<JobEvent> events,
        LearningCurve curve,
        List<Checkpoint> checkpoints,
        Optional<JobEstimate> estimate) {
    public JobStatus {
        events = List.copyOf(events);
        checkpoints = List.copyOf(checkpoints);
    }

    /// How far the training is, 0 … 1, by the last step that was told; 0 before the first.
    public double fraction() {
        return events.reversed().stream()
                .map(JobEvent::message)
                .map(StepMessage::fraction)
                .filter(it -> it >= 0)
                .findFirst()
                .orElse(0.0);
    }

    /// Without an estimate.
    public JobStatus(
            JobRecord job,
            Stage stage,
            List<JobEvent> events,
            LearningCurve curve,
            List<Checkpoint> checkpoints) {
        this(job, stage, events, curve, checkpoints, Optional.empty());
    }

    /// Before it is followed a job has no history.
    public static JobStatus fresh(JobRecord job, Stage stage) {
        return new JobStatus(job, stage, List.of(), LearningCurve.NONE, List.of());
    }

    /// As the project remembers it. Reads the catalog.
    public static JobStatus of(Catalog catalog, JobRecord job, Stage stage) {
        long id = job.id();
        List<JobEvent> events = catalog.jobs().events(id);
        return new JobStatus(
                job,
                stage,
                events,
                new LearningCurve(
                        catalog.jobs().curve(id), job.epochs(), StepMessage.steps(events)),
                catalog.jobs().checkpoints(id),
                catalog.outcomes().estimate(id));
    }

    public BestEpoch best() {
        return BestEpoch.of(job, curve, checkpoints);
    }
}
