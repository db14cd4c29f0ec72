package odai.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import odai.dataset.Kind;
import odai.dataset.SkipForecast;
import odai.dataset.SkipTally;

/// What services were expected to skip, and what they did skip.
public final class SkipTallies {
    private static final String READ =
            "SELECT s.*, j.target FROM skip_tally s JOIN job j ON j.id = s.job_id";

    private final Database database;

    SkipTallies(Database database) {
        this.database = database;
    }

    /// What is expected of a job whose files are about to be sent; takes the place of what was
    /// expected of it before.
    public void expect(long job, SkipForecast forecast) {
        String kinds =
                forecast.kinds().entrySet().stream()
                        .map(entry -> entry.getKey().name() + "=" + entry.getValue())
                        .sorted()
                        .collect(Collectors.joining(","));
        database.run(connection ->
                Sql.update(
                        connection,
                        "INSERT OR REPLACE INTO skip_tally (job_id, sent, expected, mean, variance, kinds)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        job,
                        forecast.sent(),
                        forecast.expected(),
                        forecast.mean(),
                        forecast.variance(),
                        kinds));
    }

    /// What the service says; nothing is kept where nothing was expected.
    ///
    /// @param reasons in its own words
    public void told(long job, int skipped, List<String> reasons) {
        database.run(connection ->
                Sql.update(
                        connection,
                        "UPDATE skip_tally SET told = ?, reasons = ? WHERE job_id = ?",
                        skipped,
                        String.join("\n", reasons),
                        job));
    }

    public Optional<SkipTally> of(long job) {
        return Optional.ofNullable(
                database.read(connection ->
                        Sql.first(
                                connection,
                                READ + " WHERE s.job_id = ?",
                                SkipTallies::tally,
                                job)));
    }

    /// Those of a target that the service has spoken on, oldest first.
    public List<SkipTally> answered(String target) {
        return database.read(connection ->
                Sql.list(
                        connection,
                        READ + " WHERE s.told IS NOT NULL AND j.target = ? ORDER BY s.job_id",
                        SkipTallies::tally,
                        target));
    }

    /// The targets that have spoken on any job.
    public List<String> spoken() {
        return database.read(connection ->
                Sql.list(
                        connection,
                        "SELECT DISTINCT j.target FROM skip_tally s JOIN job j ON j.id = s.job_id"
                                + " WHERE s.told IS NOT NULL",
                        row -> row.getString(1)));
    }

    private static SkipTally tally(ResultSet row) throws SQLException {
        Long told = Sql.whole(row, "told");
        return new SkipTally(
                row.getLong("job_id"),
                row.getString("target"),
                new SkipForecast(
                        row.getInt("sent"),
                        row.getInt("expected"),
                        row.getDouble("mean"),
                        row.getDouble("variance"),
                        kinds(row.getString("kinds"))),
                told == null ? OptionalInt.empty() : OptionalInt.of(told.intValue()),
                words(row.getString("reasons")));
    }

    private static List<String> words(String lines) {
        return lines.isEmpty() ? List.of() : Arrays.asList(lines.split("\n", -1));
    }

    private static Map<Kind, Integer> kinds(String stored) {
        Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
        if (!stored.isEmpty()) {
            for (String pair : stored.split(",", -1)) {
                String[] sides = pair.split("=", -1);
                EnumSetColumn.word(Kind.class, sides[0])
                        .ifPresent(kind -> kinds.put(kind, Integer.valueOf(sides[1])));
            }
        }
        return kinds;
    }
}
