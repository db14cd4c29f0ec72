package odai.dataset;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A job that was asked for and of which no answer is known. A service may make it late and list it
/// later still, so nothing is ordered in its place until `WAIT` has passed. Only this machine's
/// clock counts: a service's may differ by hours.
///
/// A clock that was put back must neither shorten the wait nor make it last for days. So where it
/// stands before `lost`, the wait is counted from the first moment it was seen to do so; where it
/// has come back to `lost`, from `lost` again.
///
/// @param job ours
/// @param service base URL of the service that was asked
/// @param files SHA-256 of the files that were ordered
/// @param lost when the answer was lost at the latest
/// @param putBack when the clock was first seen before `lost`; null where it never was
public record UnansweredOrder(
        long job, String service, String files, Instant lost, @Nullable Instant putBack) {
    public static final Duration WAIT = Duration.ofMinutes(10);

    public UnansweredOrder {
        while (service.endsWith("/")) {
            service = service.substring(0, service.length() - 1);
        }
    }

    public UnansweredOrder(long job, String service, String files, Instant lost) {
        this(job, service, files, lost, null);
    }

    /// Whether an order of that would be the same one again, whatever the model.
    public boolean same(UnansweredOrder other) {
        return service.equals(other.service) && files.equals(other.files);
    }

    /// The same order, with the clock read once more.
    public UnansweredOrder seen(Instant now) {
        boolean fresh = putBack == null || now.isBefore(putBack);
        return now.isBefore(lost) && fresh
                ? new UnansweredOrder(job, service, files, lost, now)
                : this;
    }

    /// From when on something may be ordered in its place, as far as can be told now.
    public Instant orderableFrom(Instant now) {
        Instant back = seen(now).putBack();
        return (now.isBefore(lost) && back != null ? back : lost).plus(WAIT);
    }

    public boolean orderable(Instant now) {
        return !now.isBefore(orderableFrom(now));
    }
}
