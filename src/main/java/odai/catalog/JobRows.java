package odai.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import odai.dataset.Checkpoint;
import odai.dataset.CurvePoint;
import odai.dataset.JobEvent;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import org.jspecify.annotations.Nullable;

/// Jobs and what belongs to them, between records and columns.
final class JobRows {
    static final String COLUMNS =
            "target, model, state, remote_id, training_file, validation_file, epochs, seed, suffix, export_folder,"
                    + " training_examples, validation_examples, tuned_model, trained_tokens, message, created, finished";
    static final int WIDTH = COLUMNS.split(",", -1).length;
    static final String MERGE_POINT =
            """
            INSERT INTO job_curve VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (job_id, step) DO UPDATE SET
              train_loss = coalesce(excluded.train_loss, train_loss),
              valid_loss = coalesce(excluded.valid_loss, valid_loss),
              full_valid_loss = coalesce(excluded.full_valid_loss, full_valid_loss),
              train_accuracy = coalesce(excluded.train_accuracy, train_accuracy),
              valid_accuracy = coalesce(excluded.valid_accuracy, valid_accuracy),
              full_valid_accuracy = coalesce(excluded.full_valid_accuracy, full_valid_accuracy)
            """;

    private final StoredPaths paths;

    JobRows(StoredPaths paths) {
        this.paths = paths;
    }

    @Nullable Object[] values(JobRecord job) {
        Instant finished = job.finished();
        return new @Nullable Object[] {
            job.target(),
            job.model(),
            job.state().wire(),
            job.remoteId(),
            job.trainingFile(),
            job.validationFile(),
            job.epochs(),
            job.seed(),
            job.suffix(),
            paths.stored(job),
            job.trainingExamples(),
            job.validationExamples(),
            job.tunedModel(),
            job.trainedTokens(),
            job.message(),
            job.created().toEpochMilli(),
            finished == null ? null : finished.toEpochMilli()
        };
    }

    JobRecord job(ResultSet row) throws SQLException {
        Long finished = Sql.whole(row, "finished");
        return new JobRecord(
                row.getLong("id"),
                row.getString("target"),
                row.getString("model"),
                EnumSetColumn.word(JobState.class, row.getString("state")).orElse(JobState.UNKNOWN),
                row.getString("remote_id"),
                row.getString("training_file"),
                row.getString("validation_file"),
                row.getInt("epochs"),
                row.getLong("seed"),
                row.getString("suffix"),
                paths.folder(row.getString("export_folder")),
                row.getInt("training_examples"),
                row.getInt("validation_examples"),
                row.getString("tuned_model"),
                Sql.whole(row, "trained_tokens"),
                row.getString("message"),
                Instant.ofEpochMilli(row.getLong("created")),
                finished == null ? null : Instant.ofEpochMilli(finished));
    }

    static JobEvent event(ResultSet row) throws SQLException {
        return new JobEvent(
                row.getString("event_id"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("level"),
                row.getString("type"),
                row.getString("message"));
    }

    static CurvePoint point(ResultSet row) throws SQLException {
        return new CurvePoint(
                row.getInt("step"),
                Sql.number(row, "train_loss"),
                Sql.number(row, "valid_loss"),
                Sql.number(row, "full_valid_loss"),
                Sql.number(row, "train_accuracy"),
                Sql.number(row, "valid_accuracy"),
                Sql.number(row, "full_valid_accuracy"));
    }

    static Checkpoint checkpoint(ResultSet row) throws SQLException {
        return new Checkpoint(row.getString("checkpoint_id"), row.getString("model"), point(row));
    }
}
