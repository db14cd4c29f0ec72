package odai.dataset;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What it takes to ask for a job again after a restart, and to repair it: nothing of it is in the
/// service's own description of a job.
///
/// @param baseUrl where the job was made; empty where an older version made it
/// @param repairs our id of the refused job whose place this one takes, or null
/// @param round how many refusals were repaired on the way here; 0 for a first try
/// @param filesOf our id of the job whose files it sends once more, without what has left since;
///   null where they were dealt anew
/// @param blamed the file that the service's error points at, or null
/// @param expectedEnd when the service expects to be done, or null
public record JobLineage(
        String baseUrl,
        @Nullable Long repairs,
        int round,
        @Nullable Long filesOf,
        @Nullable Split blamed,
        @Nullable Instant expectedEnd) {
    public static final JobLineage NONE = new JobLineage("", null, 0, null, null, null);

    public JobLineage {
        if (round < 0) {
            throw new IllegalArgumentException("round " + round);
        }
    }

    /// The first job of an order.
    public static JobLineage first(String baseUrl) {
        return new JobLineage(baseUrl, null, 0, null, null, null);
    }

    /// The first job of an order that sends an earlier job's files once more.
    ///
    /// @param job our id of the earlier one
    public static JobLineage like(long job) {
        return new JobLineage("", null, 0, job, null, null);
    }

    /// The next job of the same order, after a refusal of this one was repaired: the same files
    /// without what was refused.
    ///
    /// @param job our id of this one
    public JobLineage next(long job) {
        return new JobLineage(baseUrl, job, round + 1, job, null, null);
    }

    public JobLineage at(String address) {
        return new JobLineage(address, repairs, round, filesOf, blamed, expectedEnd);
    }

    /// What the service says of it now.
    public JobLineage told(@Nullable Split file, @Nullable Instant end) {
        return new JobLineage(baseUrl, repairs, round, filesOf, file, end);
    }
}
