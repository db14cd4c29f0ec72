package odai.catalog;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import odai.dataset.Checkpoint;
import odai.dataset.CurvePoint;
import odai.dataset.JobEvent;
import odai.dataset.JobRecord;

/// The project's jobs.
public final class JobStore {
    private final Database database;
    private final JobRows rows;

    JobStore(Database database, StoredPaths paths) {
        this.database = database;
        this.rows = new JobRows(paths);
    }

    /// Stores a new job (its `id` is ignored) and returns it with its id.
    public JobRecord add(JobRecord job) {
        Long id =
                database.write(connection ->
                        Objects.requireNonNull(
                                Sql.first(
                                        connection,
                                        "INSERT INTO job ("
                                                + JobRows.COLUMNS
                                                + ") VALUES (?"
                                                + ", ?".repeat(JobRows.WIDTH - 1)
                                                + ") RETURNING id",
                                        row -> row.getLong(1),
                                        rows.values(job))));
        return byId(Objects.requireNonNull(id)).orElseThrow();
    }

    public void update(JobRecord job) {
        database.run(connection ->
                Sql.update(
                        connection,
                        "UPDATE job SET ("
                                + JobRows.COLUMNS
                                + ") = (?"
                                + ", ?".repeat(JobRows.WIDTH - 1)
                                + ") WHERE id = "
                                + job.id(),
                        rows.values(job)));
    }

    public Optional<JobRecord> byId(long id) {
        return Optional.ofNullable(
                database.read(connection ->
                        Sql.first(connection, "SELECT * FROM job WHERE id = ?", rows::job, id)));
    }

    /// Newest first.
    public List<JobRecord> all() {
        return database.read(connection ->
                Sql.list(connection, "SELECT * FROM job ORDER BY id DESC", rows::job));
    }

    /// Keeps each event once, by its id.
    public void addEvents(long job, List<JobEvent> events) {
        database.run(connection -> {
            for (JobEvent event : events) {
                Sql.update(
                        connection,
                        "INSERT OR IGNORE INTO job_event (job_id, event_id, at, level, type, message) VALUES (?, ?, ?, ?, ?, ?)",
                        job,
                        event.id(),
                        event.at().toEpochMilli(),
                        event.level(),
                        event.type(),
                        event.message());
            }
        });
    }

    /// Oldest first.
    public List<JobEvent> events(long job) {
        return database.read(connection ->
                Sql.list(
                        connection,
                        "SELECT * FROM job_event WHERE job_id = ? ORDER BY at, rowid",
                        JobRows::event,
                        job));
    }

    /// Merges by step: what is known stays known.
    public void addCurve(long job, List<CurvePoint> points) {
        database.run(connection -> {
            for (CurvePoint point : points) {
                Sql.update(
                        connection,
                        JobRows.MERGE_POINT,
                        job,
                        point.step(),
                        point.trainLoss(),
                        point.validLoss(),
                        point.fullValidLoss(),
                        point.trainAccuracy(),
                        point.validAccuracy(),
                        point.fullValidAccuracy());
            }
        });
    }

    public List<CurvePoint> curve(long job) {
        return database.read(connection ->
                Sql.list(
                        connection,
                        "SELECT * FROM job_curve WHERE job_id = ? ORDER BY step",
                        JobRows::point,
                        job));
    }

    public void setCheckpoints(long job, List<Checkpoint> checkpoints) {
        database.run(connection -> {
            Sql.update(connection, "DELETE FROM job_checkpoint WHERE job_id = ?", job);
            for (Checkpoint checkpoint : checkpoints) {
                Sql.update(
                        connection,
                        "INSERT INTO job_checkpoint VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        job,
                        checkpoint.id(),
                        checkpoint.model(),
                        checkpoint.step(),
                        checkpoint.metrics().trainLoss(),
                        checkpoint.metrics().validLoss(),
                        checkpoint.metrics().fullValidLoss(),
                        checkpoint.metrics().trainAccuracy(),
                        checkpoint.metrics().validAccuracy(),
                        checkpoint.metrics().fullValidAccuracy());
            }
        });
    }

    /// By step.
    public List<Checkpoint> checkpoints(long job) {
        return database.read(connection ->
                Sql.list(
                        connection,
                        "SELECT * FROM job_checkpoint WHERE job_id = ? ORDER BY step",
                        JobRows::checkpoint,
                        job));
    }
}
