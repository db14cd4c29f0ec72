package odai.service.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.openai.core.http.HttpResponse;
import java.io.IOException;
import java.util.function.Supplier;
import odai.service.Pause;
import odai.service.RetryPolicy;
import odai.service.ServiceFailure;
import odai.work.Progress;

/// Calls that do no harm when they are made twice, made again by the port's policy: the client
/// itself never tries again.
final class RepeatedCall {
    private final Pause rest;

    /// @param rest between two tries
    RepeatedCall(Pause rest) {
        this.rest = rest;
    }

    JsonNode json(Supplier<? extends HttpResponse> question) {
        return answer(() -> OpenAiCall.json(question));
    }

    void run(Runnable request) {
        answer(() -> {
            OpenAiCall.run(request);
            return true;
        });
    }

    <T> T answer(RetryPolicy.Attempt<T> question) {
        try {
            return RetryPolicy.PROMPT.run(Progress.NONE, rest, question);
        } catch (IOException e) {
            throw new ServiceFailure.NoResponse("given up", e);
        }
    }
}
