package odai.catalog;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import odai.dataset.JobEstimate;

/// What jobs were expected to cost, and the files of metrics they left behind.
public final class JobOutcomes {
    /// In the place of a result file's name: there is none.
    private static final String NOTHING = "";

    private final Database database;

    JobOutcomes(Database database) {
        this.database = database;
    }

    /// Takes the place of what was expected of the job before.
    public void expect(long job, JobEstimate estimate) {
        BigDecimal price = estimate.price();
        database.run(connection ->
                Sql.update(
                        connection,
                        "INSERT OR REPLACE INTO job_estimate (job_id, low, high, epochs, price)"
                                + " VALUES (?, ?, ?, ?, ?)",
                        job,
                        estimate.low(),
                        estimate.high(),
                        estimate.epochs(),
                        price == null ? null : price.toPlainString()));
    }

    /// Empty for a job that an older version made, and for a model whose price is not known.
    public Optional<JobEstimate> estimate(long job) {
        return Optional.ofNullable(
                database.read(connection ->
                        Sql.first(
                                connection,
                                "SELECT * FROM job_estimate WHERE job_id = ?",
                                JobOutcomes::estimate,
                                job)));
    }

    private static JobEstimate estimate(ResultSet row) throws SQLException {
        String price = row.getString("price");
        return new JobEstimate(
                row.getLong("low"),
                row.getLong("high"),
                row.getInt("epochs"),
                price == null ? null : new BigDecimal(price));
    }

    /// Keeps a result file as the target gave it.
    ///
    /// @param file the target's id of it
    public void keep(long job, String file, byte[] content) {
        database.run(connection ->
                Sql.update(
                        connection,
                        "INSERT OR REPLACE INTO job_result (job_id, file_id, content) VALUES (?, ?, ?)",
                        job,
                        file,
                        content));
    }

    /// Whether a job's result files were asked for: some are kept, or there is none to be had.
    public boolean settled(long job) {
        return !names(job).isEmpty();
    }

    /// The job left no result file, or none is there any more.
    public void settle(long job) {
        keep(job, NOTHING, new byte[0]);
    }

    /// The ids of the result files that are kept.
    public List<String> kept(long job) {
        return names(job).stream().filter(name -> !name.equals(NOTHING)).toList();
    }

    private List<String> names(long job) {
        return database.read(connection ->
                Sql.list(
                        connection,
                        "SELECT file_id FROM job_result WHERE job_id = ? ORDER BY file_id",
                        row -> row.getString(1),
                        job));
    }

    /// A kept result file.
    public Optional<byte[]> content(long job, String file) {
        return Optional.ofNullable(
                database.read(connection ->
                        Sql.first(
                                connection,
                                "SELECT content FROM job_result WHERE job_id = ? AND file_id = ?",
                                row -> row.getBytes(1),
                                job,
                                file)));
    }
}
