package odai.catalog;

import java.util.List;
import java.util.Optional;
import odai.dataset.Checkpoint;
import odai.dataset.CurvePoint;
import odai.dataset.JobEvent;
import odai.dataset.JobRecord;

/// The project's jobs.
public interface JobStore {
    /// Stores a new job (its `id` is ignored) and returns it with its id.
    JobRecord add(JobRecord job);

    void update(JobRecord job);

    Optional<JobRecord> byId(long id);

    /// Newest first.
    List<JobRecord> all();

    /// Keeps each event once, by its id.
    void addEvents(long job, List<JobEvent> events);

    /// Oldest first.
    List<JobEvent> events(long job);

    /// Merges by step: what is known stays known.
    void addCurve(long job, List<CurvePoint> points);

    List<CurvePoint> curve(long job);

    void setCheckpoints(long job, List<Checkpoint> checkpoints);

    List<Checkpoint> checkpoints(long job);
}
