package odai.service.openai;

import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIIoException;
import com.openai.errors.OpenAIServiceException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import odai.service.ServiceFailure;

/// Every question goes through here, so that what the client throws never leaves the adapter.
///
/// Answers that say nothing are no answers: the client takes a body of `null` for a bug and a list
/// without its items for an empty one, and from an empty list of jobs a second job could be made.
public final class OpenAiCall {
    private OpenAiCall() {}

    /// What was asked for.
    ///
    /// @throws ServiceFailure also for a body of `null`
    public static <T> T answer(Supplier<T> question) {
        try {
            return Objects.requireNonNull(question.get());
        } catch (NullPointerException e) {
            throw new ServiceFailure.MalformedResponse("the answer is null", e);
        } catch (OpenAIException e) {
            throw failure(e);
        }
    }

    /// Asks for something to which the answer does not matter.
    public static void run(Runnable request) {
        try {
            request.run();
        } catch (OpenAIException e) {
            throw failure(e);
        }
    }

    /// What the client threw, as the port says it.
    public static ServiceFailure failure(OpenAIException error) {
        return switch (error) {
            case OpenAIServiceException answer ->
                    new ServiceFailure.ErrorResponse(
                            answer.statusCode(),
                            answer.code().orElse(""),
                            answer.getMessage(),
                            retryAfter(answer),
                            answer);
            case OpenAIIoException io -> new ServiceFailure.NoResponse(io.getMessage(), io);
            default -> new ServiceFailure.MalformedResponse(error.getMessage(), error);
        };
    }

    /// What `retry-after-ms` or `retry-after` says, in seconds; a date there is not understood and
    /// counts as nothing said.
    private static Optional<Duration> retryAfter(OpenAIServiceException error) {
        return number(error, "retry-after-ms")
                .map(Duration::ofMillis)
                .or(() -> number(error, "retry-after").map(Duration::ofSeconds));
    }

    private static Optional<Long> number(OpenAIServiceException error, String header) {
        return error.headers().values(header).stream()
                .filter(value -> value.matches("[0-9]{1,9}"))
                .findFirst()
                .map(Long::valueOf);
    }
}
