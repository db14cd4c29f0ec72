package odai.tuning;

import odai.work.Problem;

/// Where a submission stands, for people to watch.
public sealed interface Stage {
    record Exporting(long done, long total) implements Stage {}

    /// @param sent bytes of both files together
    record Uploading(long sent, long total) implements Stage {}

    record Creating() implements Stage {}

    /// The job is with the service.
    record Following() implements Stage {}

    /// Succeeded, failed or cancelled; the job's state says which.
    record Ended() implements Stage {}

    record Broken(Problem problem) implements Stage {}

    record Stopped() implements Stage {}
}
