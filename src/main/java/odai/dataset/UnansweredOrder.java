package odai.dataset;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A job that was asked for and of which no answer is known. A service may make it late and list it
/// later still, so nothing is ordered in its place until `WAIT` has passed since the answer was
/// lost. Only this machine's clock counts: a service's may differ by hours.
///
/// A clock that was put back must neither shorten the wait nor make it last for days. So where it
/// stands before `asked`, the wait is counted from the first moment it was seen to do so; where it
/// has come back to `asked`, from there again.
///
/// @param job ours
/// @param service base URL of the service that was asked
/// @param files SHA-256 of the files that were ordered
/// @param asked when the service was asked
/// @param allowance how long after that its answer may still have been on its way
/// @param putBack when the clock was first seen before `asked`; null where it never was
/// @param shown when a person was last shown the service's jobs, to look for it; null where never
public record UnansweredOrder(
        long job,
        String service,
        String files,
        Instant asked,
        Duration allowance,
        @Nullable Instant putBack,
        @Nullable Instant shown) {
    public static final Duration WAIT = Duration.ofMinutes(10);

    public UnansweredOrder {
        if (allowance.isNegative()) {
            throw new IllegalArgumentException("an answer cannot be lost before it was asked for");
        }
        while (service.endsWith("/")) {
            service = service.substring(0, service.length() - 1);
        }
    }

    public UnansweredOrder(
            long job, String service, String files, Instant asked, Duration allowance) {
        this(job, service, files, asked, allowance, null, null);
    }

    /// Whether an order of that would be the same one again, whatever the model.
    public boolean same(UnansweredOrder other) {
        return service.equals(other.service) && files.equals(other.files);
    }

    /// The same order, with the clock read once more.
    public UnansweredOrder seen(Instant now) {
        boolean fresh = putBack == null || now.isBefore(putBack);
        return now.isBefore(asked) && fresh
                ? new UnansweredOrder(job, service, files, asked, allowance, now, shown)
                : this;
    }

    /// The same order, after a person was shown the service's jobs.
    public UnansweredOrder shownAt(Instant now) {
        return new UnansweredOrder(job, service, files, asked, allowance, putBack, now);
    }

    /// The same order, its answer lost by now at the latest.
    public UnansweredOrder lost(Instant now) {
        Duration passed = Duration.between(asked, now);
        return new UnansweredOrder(
                        job,
                        service,
                        files,
                        asked,
                        passed.isNegative() ? Duration.ZERO : passed,
                        putBack,
                        shown)
                .seen(now);
    }

    /// From when on something may be ordered in its place, as far as can be told now.
    public Instant orderableFrom(Instant now) {
        Instant back = seen(now).putBack();
        return (now.isBefore(asked) && back != null ? back : asked).plus(allowance).plus(WAIT);
    }

    public boolean orderable(Instant now) {
        return !now.isBefore(orderableFrom(now));
    }
}
