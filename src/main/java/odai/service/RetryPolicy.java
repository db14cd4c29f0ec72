package odai.service;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import odai.targets.Target;
import odai.work.Progress;

/// How often what broke is tried again, and how long is waited before each time. Only for what
/// costs nothing to do twice; a job is never created through it.
///
/// @param pauses before the second try, the third and so on; more where the service asks for more
/// @param longest a service that asks for more than this is not asked again at all
/// @param malformed how often an answer in the wrong form is asked for again: it was an answer, and
///   may have been paid for
/// @param passing error statuses of HTTP after which it may go better next time, besides those of a
///   service in trouble (from 500 on) or of one that asks to slow down
public record RetryPolicy(
        List<Duration> pauses, Duration longest, int malformed, Set<Integer> passing) {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private static final Set<Integer> TIMEOUT = Set.of(408);

    /// A 409 says of an upload that it is void, and of a question only that the service was busy.
    private static final Set<Integer> TIMEOUT_OR_CONFLICT = Set.of(408, 409);

    /// What a person waits for.
    public static final RetryPolicy PROMPT =
            new RetryPolicy(
                    List.of(Duration.ofMillis(500), Duration.ofSeconds(2)),
                    LONGEST,
                    0,
                    TIMEOUT_OR_CONFLICT);

    /// Thousands of small questions, where a wait of minutes would look like the end.
    public static final RetryPolicy ADVICE =
            new RetryPolicy(
                    List.of(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4)),
                    Duration.ofSeconds(60),
                    1,
                    TIMEOUT_OR_CONFLICT);

    static final RetryPolicy SERVICE =
            new RetryPolicy(
                    List.of(Duration.ofSeconds(1), Duration.ofSeconds(4), Duration.ofSeconds(15)));
    static final RetryPolicy SIMULATION =
            new RetryPolicy(
                    List.of(Duration.ofMillis(20), Duration.ofMillis(50), Duration.ofMillis(100)));

    private static final Logger LOG = Logger.getLogger(RetryPolicy.class.getName());
    private static final long NAP = 100;

    public RetryPolicy {
        pauses = List.copyOf(pauses);
        passing = Set.copyOf(passing);
    }

    public RetryPolicy(List<Duration> pauses) {
        this(pauses, LONGEST, 0, TIMEOUT);
    }

    /// What is tried.
    @FunctionalInterface
    public interface Attempt<T> {
        T run() throws IOException;
    }

    public static RetryPolicy of(Target target) {
        return target.simulation() ? SIMULATION : SERVICE;
    }

    public <T> T run(Progress stop, Attempt<T> attempt) throws IOException {
        return run(stop, Pause.REAL, attempt);
    }

    public <T> T run(Progress stop, Pause rest, Attempt<T> attempt) throws IOException {
        int unread = 0;
        for (Duration pause : pauses) {
            try {
                return attempt.run();
            } catch (ServiceFailure | IOException e) {
                Duration asked = asked(e);
                boolean again =
                        e instanceof ServiceFailure.MalformedResponse
                                ? unread++ < malformed
                                : passes(e);
                if (stop.stopped() || !again || asked.compareTo(longest) > 0) {
                    throw e;
                }
                LOG.log(Level.INFO, "tried in vain, again in " + pause, e.getClass().getName());
                rest.rest(asked.compareTo(pause) > 0 ? asked : pause, stop);
            }
        }
        return attempt.run();
    }

    private static Duration asked(Exception error) {
        return error instanceof ServiceFailure.ErrorResponse answer
                ? answer.retryAfter().orElse(Duration.ZERO)
                : Duration.ZERO;
    }

    /// Whether it may go better next time: a broken line, a service that is busy or in trouble.
    public boolean passes(Exception error) {
        if (ServiceErrors.ours(error)) {
            return false;
        }
        return switch (error) {
            case ServiceFailure.NoResponse _, IOException _ -> true;
            case ServiceFailure.ErrorResponse answer ->
                    passing.contains(answer.status())
                            || answer.status() >= 500
                            || answer.throttled();
            default -> false;
        };
    }

    static void rest(Duration pause, Progress stop) throws InterruptedIOException {
        Duration time = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
        long until = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < until && !stop.stopped()) {
            try {
                Thread.sleep(Math.min(NAP, Math.max(1, time.toMillis())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted");
            }
        }
        if (stop.stopped()) {
            throw new InterruptedIOException("stopped");
        }
    }
}
