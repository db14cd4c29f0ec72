package odai.tuning;

import java.util.List;
import odai.dataset.Checkpoint;
import odai.dataset.JobEvent;
import odai.dataset.JobRecord;

/// Everything there is to show of a job at one moment.
///
/// @param events oldest first
public record JobView(
        JobRecord job,
        Stage stage,
        List<JobEvent> events,
        LearningCurve curve,
        List<Checkpoint> checkpoints) {
    public JobView {
        events = List.copyOf(events);
        checkpoints = List.copyOf(checkpoints);
    }

    /// How far the training is, 0 … 1, by the last step that was told; 0 before the first.
    public double fraction() {
        return events.reversed().stream()
                .map(JobEvent::message)
                .map(StepWords::fraction)
                .filter(it -> it >= 0)
                .findFirst()
                .orElse(0.0);
    }
}
