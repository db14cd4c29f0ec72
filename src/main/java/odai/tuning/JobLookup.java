package odai.tuning;

import com.openai.errors.OpenAIException;
import com.openai.models.finetuning.jobs.FineTuningJob;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import odai.catalog.UnansweredOrders;
import odai.dataset.UnansweredOrder;
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

    private final TuningClient client;
    private final UnansweredOrders orders;
    private final Tries tries;
    private final Clock clock;
    private final Rest rest;

    /// What is known of the job.
    sealed interface Found {
        record There(FineTuningJob job) implements Found {}

        /// No job, and none will come.
        record NotThere() implements Found {}

        /// Not listed, which proves nothing yet.
        record TooSoon(Instant orderableFrom) implements Found {}

        /// The service does not say: not known is not "not there".
        ///
        /// @param seen whether there was a list, if one without an end
        record NotKnown(boolean seen) implements Found {}
    }

    /// @param tries whose pauses lie between the first looks
    JobLookup(TuningClient client, UnansweredOrders orders, Tries tries, Clock clock, Rest rest) {
        this.client = client;
        this.orders = orders;
        this.tries = tries;
        this.clock = clock;
        this.rest = rest;
    }

    /// More than once.
    ///
    /// @param training the service's id of the training file
    /// @return never `TooSoon`
    Found looks(String training) throws IOException {
        Found found = look(training);
        for (int i = 0; i + 1 < Math.min(LOOKS, tries.pauses().size() + 1); i++) {
            if (found instanceof Found.There) {
                return found;
            }
            // whoever wants it to stop still wants to know whether it costs money
            rest.rest(tries.pauses().get(i), Progress.NONE);
            found = look(training);
        }
        return found;
    }

    /// Once.
    ///
    /// @return never `TooSoon`
    Found look(String training) {
        try {
            Optional<FineTuningJob> found = client.jobOf(training);
            return found.isPresent() ? new Found.There(found.get()) : new Found.NotThere();
        } catch (UnendingList e) {
            LOG.log(Level.INFO, "not in the list, which does not end", e);
            return new Found.NotKnown(true);
        } catch (OpenAIException e) {
            LOG.log(Level.FINE, "looked up in vain", e);
            return new Found.NotKnown(false);
        }
    }

    /// What may be believed of a job that was not answered.
    Found settle(UnansweredOrder asked, String training, Unlisted unlisted, Progress stop)
            throws IOException {
        Found found = looks(training);
        Duration pause = SOON;
        while (true) {
            if (found instanceof Found.There) {
                return found;
            }
            boolean seen = !(found instanceof Found.NotKnown(boolean some) && !some);
            if (unlisted == Unlisted.NONE_THERE && seen) {
                return new Found.NotThere();
            }
            Instant from = orderableFrom(asked.job());
            Instant now = clock.instant();
            if (!now.isBefore(from)) {
                return found;
            }
            if (unlisted != Unlisted.WAIT) {
                return new Found.TooSoon(from);
            }
            Duration left = Duration.between(now, from);
            rest.rest(left.compareTo(pause) < 0 ? left : pause, stop);
            pause = pause.compareTo(LATE) < 0 ? pause.multipliedBy(2) : LATE;
            found = look(training);
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
