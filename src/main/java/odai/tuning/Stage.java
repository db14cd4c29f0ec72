package odai.tuning;

import java.time.Instant;
import java.util.Optional;
import odai.work.Problem;

/// Where a submission stands, for people to watch.
public sealed interface Stage {
    /// Whether this key may train at all.
    record CheckingAccess() implements Stage {}

    record Exporting(long done, long total) implements Stage {}

    /// @param sent bytes of both files together
    /// @param perSecond bytes; 0 while nothing can be said
    record Uploading(long sent, long total, long perSecond) implements Stage {}

    record Creating() implements Stage {}

    /// The job is with the service.
    ///
    /// @param end when it is expected to be done, where anybody can say
    /// @param away since when the service does not answer; empty while it does
    record Following(Optional<Instant> end, Optional<Instant> away) implements Stage {
        public Following() {
            this(Optional.empty(), Optional.empty());
        }
    }

    /// Succeeded, failed or cancelled; the job's state says which.
    record JobEnded() implements Stage {}

    record SubmissionFailed(Problem problem) implements Stage {}

    record SubmissionStopped() implements Stage {}
}
