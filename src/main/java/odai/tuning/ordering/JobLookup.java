package odai.tuning.ordering;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import odai.catalog.UnansweredOrders;
import odai.dataset.UnansweredOrder;
import odai.service.Capability;
import odai.service.FineTuningService;
import odai.service.Pause;
import odai.service.RemoteJob;
import odai.service.RetryPolicy;
import odai.service.ServiceFailure;
import odai.work.Progress;

/// Looks at a service for a job that was asked for and not answered, and says whether it may be
/// ordered once more. A list in which it is missing proves nothing before the wait of
/// `UnansweredOrder` is over; a list that cannot be read, or does not end, never does.
final class JobLookup {
    private static final Logger LOG = Logger.getLogger(JobLookup.class.getName());
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration LATE = Duration.ofSeconds(60);

    /// Looks right after an answer was lost: a job just made may not be listed yet.
    private static final int LOOKS = 3;

    private final FineTuningService client;
    private final UnansweredOrders orders;
    private final RetryPolicy retryPolicy;
    private final Clock clock;
    private final Pause rest;

    /// What is known of the job.
    sealed interface LookupResult {
        record There(RemoteJob job) implements LookupResult {}

        /// No job, and none will come.
        record NotThere() implements LookupResult {}

        /// Not listed, which proves nothing yet.
        record TooSoon(Instant orderableFrom) implements LookupResult {}

        /// The service does not say: not known is not "not there".
        ///
        /// @param seen whether there was a list, if one without an end
        record NotKnown(boolean seen) implements LookupResult {}
    }

    /// @param tries whose pauses lie between the first looks
    JobLookup(
            FineTuningService client,
            UnansweredOrders orders,
            RetryPolicy retryPolicy,
            Clock clock,
            Pause rest) {
        this.client = client;
        this.orders = orders;
        this.retryPolicy = retryPolicy;
        this.clock = clock;
        this.rest = rest;
    }

    /// More than once.
    ///
    /// @param training the service's id of the training file
    /// @return never `TooSoon`
    LookupResult looks(String training) throws IOException {
        LookupResult lookupResult = look(training);
        if (!client.can(Capability.LIST_JOBS)) {
            return lookupResult;
        }
        for (int i = 0; i + 1 < Math.min(LOOKS, retryPolicy.pauses().size() + 1); i++) {
            if (lookupResult instanceof LookupResult.There) {
                return lookupResult;
            }
            // whoever wants it to stop still wants to know whether it costs money
            rest.rest(retryPolicy.pauses().get(i), Progress.NONE);
            lookupResult = look(training);
        }
        return lookupResult;
    }

    /// Once.
    ///
    /// @return never `TooSoon`
    LookupResult look(String training) {
        if (!client.can(Capability.LIST_JOBS)) {
            return new LookupResult.NotKnown(false);
        }
        try {
            Optional<RemoteJob> found = client.jobOf(training);
            return found.isPresent()
                    ? new LookupResult.There(found.get())
                    : new LookupResult.NotThere();
        } catch (ServiceFailure.UnendedList e) {
            LOG.log(Level.INFO, "not in the list, which does not end", e);
            return new LookupResult.NotKnown(true);
        } catch (ServiceFailure e) {
            LOG.log(Level.FINE, "looked up in vain", e);
            return new LookupResult.NotKnown(false);
        }
    }

    /// What may be believed of a job that was not answered.
    LookupResult settle(
            UnansweredOrder asked,
            String training,
            MissingJobPolicy missingJobPolicy,
            Progress stop)
            throws IOException {
        LookupResult lookupResult = looks(training);
        Duration pause = SOON;
        while (true) {
            if (lookupResult instanceof LookupResult.There) {
                return lookupResult;
            }
            boolean seen = !(lookupResult instanceof LookupResult.NotKnown(boolean some) && !some);
            if (missingJobPolicy == MissingJobPolicy.NONE_THERE && seen) {
                return new LookupResult.NotThere();
            }
            Instant from = orderableFrom(asked.job());
            Instant now = clock.instant();
            if (!now.isBefore(from)) {
                // where there is no list, the person has looked elsewhere
                return missingJobPolicy == MissingJobPolicy.NONE_THERE
                                && !client.can(Capability.LIST_JOBS)
                        ? new LookupResult.NotThere()
                        : lookupResult;
            }
            if (missingJobPolicy != MissingJobPolicy.WAIT) {
                return new LookupResult.TooSoon(from);
            }
            Duration left = Duration.between(now, from);
            rest.rest(left.compareTo(pause) < 0 ? left : pause, stop);
            pause = pause.compareTo(LATE) < 0 ? pause.multipliedBy(2) : LATE;
            lookupResult = look(training);
        }
    }

    /// Keeps that the clock was put back, should it have been.
    private Instant orderableFrom(long job) {
        Instant now = clock.instant();
        UnansweredOrder order = orders.of(job).orElseThrow();
        UnansweredOrder seen = order.seen(now);
        if (!seen.equals(order)) {
            orders.put(seen);
        }
        return seen.orderableFrom(now);
    }
}
