package odai.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import odai.dataset.JobLineage;
import odai.dataset.Split;
import org.jspecify.annotations.Nullable;

/// Where jobs were made, and which took the place of which.
public final class JobLineages {
    private final Database database;

    JobLineages(Database database) {
        this.database = database;
    }

    public void put(long job, JobLineage trail) {
        Split blamed = trail.blamed();
        Instant end = trail.expectedEnd();
        database.run(connection ->
                Sql.update(
                        connection,
                        "INSERT OR REPLACE INTO job_trail (job_id, base_url, repairs, round, files_of, blamed, expected_end)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                        job,
                        trail.baseUrl(),
                        trail.repairs(),
                        trail.round(),
                        trail.filesOf(),
                        blamed == null ? null : blamed.name(),
                        end == null ? null : end.toEpochMilli()));
    }

    /// `NONE` for a job that an older version made.
    public JobLineage of(long job) {
        JobLineage found =
                database.read(connection ->
                        Sql.first(
                                connection,
                                "SELECT * FROM job_trail WHERE job_id = ?",
                                JobLineages::trail,
                                job));
        return found == null ? JobLineage.NONE : found;
    }

    private static JobLineage trail(ResultSet row) throws SQLException {
        String blamed = row.getString("blamed");
        Long end = Sql.whole(row, "expected_end");
        return new JobLineage(
                row.getString("base_url"),
                Sql.whole(row, "repairs"),
                row.getInt("round"),
                Sql.whole(row, "files_of"),
                split(blamed),
                end == null ? null : Instant.ofEpochMilli(end));
    }

    private static @Nullable Split split(@Nullable String name) {
        return name == null ? null : EnumSetColumn.word(Split.class, name).orElse(null);
    }
}
