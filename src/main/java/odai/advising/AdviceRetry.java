package odai.advising;

import com.openai.core.http.Headers;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIIoException;
import com.openai.errors.OpenAIServiceException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import odai.service.ServiceErrors;
import odai.service.openai.OpenAiCall;
import odai.work.ServiceProblem;

/// Asks again where that may help, and waits as long as the service asks for, but not through a
/// stop: the client's own retries would sleep on.
final class AdviceRetry {
    private static final int TRIES = 4;

    /// An answer in the wrong form was answered, and paid for: once more, not three times.
    private static final int READINGS = 2;

    /// Longer than this nobody waits before the window: better to say so and go on later.
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final Duration FIRST = Duration.ofSeconds(1);

    private final ServiceErrors errors;
    private final BooleanSupplier stopped;
    private final Sleeper sleeper;

    /// @param stopped asked while waiting
    AdviceRetry(ServiceErrors errors, BooleanSupplier stopped, Sleeper sleeper) {
        this.errors = errors;
        this.stopped = stopped;
        this.sleeper = sleeper;
    }

    @FunctionalInterface
    interface Ask<T> {
        T once() throws UnreadableAnswer;
    }

    @FunctionalInterface
    interface Sleeper {
        /// Returns early where it is stopped.
        void sleep(Duration time, BooleanSupplier stopped) throws InterruptedException;
    }

    /// @throws InterruptedException when stopped before there was an answer
    <T> T ask(Ask<T> question) throws AdviceFailure, InterruptedException {
        int unread = 0;
        for (int attempt = 1; ; attempt++) {
            Duration wait = FIRST.multipliedBy(1L << (attempt - 1));
            AdviceFailure failure;
            try {
                return question.once();
            } catch (UnreadableAnswer e) {
                unread++;
                failure = new AdviceFailure(errors.problem(e), e);
            } catch (OpenAIException e) {
                failure = new AdviceFailure(errors.problem(OpenAiCall.failure(e)), e);
                Optional<Duration> asked = asked(e);
                boolean tooLong = asked.filter(it -> it.compareTo(LONGEST) > 0).isPresent();
                if (!worthAnother(e, failure.problem()) || tooLong) {
                    throw failure;
                }
                wait = asked.orElse(wait);
            }
            if (attempt == TRIES || unread == READINGS) {
                throw failure;
            }
            sleeper.sleep(wait, stopped);
            if (stopped.getAsBoolean()) {
                throw new InterruptedException("stopped");
            }
        }
    }

    private static boolean worthAnother(OpenAIException error, ServiceProblem problem) {
        return switch (problem) {
            case ServiceProblem.RateLimited _,
                    ServiceProblem.WaitAsked _,
                    ServiceProblem.Unreachable _ ->
                    true;
            case ServiceProblem.RequestRefused it ->
                    it.status() >= 500 || it.status() == 408 || it.status() == 409;
            default -> error instanceof OpenAIIoException;
        };
    }

    /// What `retry-after-ms` or `retry-after` says, in seconds; a date there is not understood and
    /// counts as nothing said.
    private static Optional<Duration> asked(OpenAIException error) {
        if (!(error instanceof OpenAIServiceException answered)) {
            return Optional.empty();
        }
        return number(answered.headers(), "retry-after-ms")
                .map(Duration::ofMillis)
                .or(() -> number(answered.headers(), "retry-after").map(Duration::ofSeconds));
    }

    private static Optional<Long> number(Headers headers, String name) {
        List<String> values = headers.values(name);
        return values.stream()
                .filter(it -> it.matches("[0-9]{1,9}"))
                .findFirst()
                .map(Long::parseLong);
    }

    /// In short naps, so that a stop is heard.
    static void nap(Duration time, BooleanSupplier stopped) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (!stopped.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(Math.clamp((end - System.nanoTime()) / 1_000_000 + 1, 1, 100));
        }
    }
}
