package odai.service.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.openai.core.http.HttpResponse;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIIoException;
import com.openai.errors.OpenAIServiceException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import odai.service.ServiceFailure;

/// Every question goes through here, so that what the client throws never leaves the adapter.
///
/// Answers that say nothing are no answers: the client takes a body of `null` for a bug and a list
/// without its items for an empty one, and from an empty list of jobs a second job could be made.
final class OpenAiCall {
    private static final JsonMapper JSON = new JsonMapper();

    /// Bytes; a page of a list has a hundred entries of a few hundred each.
    private static final int LARGEST = 1 << 24;

    private OpenAiCall() {}

    /// What was asked for.
    ///
    /// @throws ServiceFailure also for a body of `null`
    static <T> T answer(Supplier<T> question) {
        try {
            return Objects.requireNonNull(question.get());
        } catch (NullPointerException e) {
            throw new ServiceFailure.MalformedResponse("the answer is null", e);
        } catch (OpenAIException e) {
            throw failure(e);
        }
    }

    /// Asks for something to which the answer does not matter.
    static void run(Runnable request) {
        try {
            request.run();
        } catch (OpenAIException e) {
            throw failure(e);
        }
    }

    /// The answer as it came, to be read with more tolerance than the client's own types have.
    ///
    /// @throws ServiceFailure.MalformedResponse for what is no JSON object
    static JsonNode json(Supplier<? extends HttpResponse> question) {
        try (HttpResponse answer = answer(question::get);
                InputStream body = answer.body()) {
            byte[] bytes = body.readNBytes(LARGEST);
            JsonNode json = JSON.readTree(bytes);
            if (!json.isObject()) {
                throw new ServiceFailure.MalformedResponse("no JSON object", null);
            }
            return json;
        } catch (JsonProcessingException e) {
            throw new ServiceFailure.MalformedResponse(e.getOriginalMessage(), e);
        } catch (IOException e) {
            // broken off in the middle: as good as not answered
            throw new ServiceFailure.NoResponse(e.getMessage(), e);
        }
    }

    /// What the client threw, as the port says it.
    static ServiceFailure failure(OpenAIException error) {
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
