package odai.comparing;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.function.Consumer;
import odai.service.ChatQuestion;
import odai.service.ChatStream;
import odai.service.ModelService;
import odai.service.RetryPolicy;
import odai.service.ServiceAccess;
import odai.service.ServiceErrors;
import odai.service.ServiceFailure;
import odai.service.openai.OpenAiModels;
import odai.work.GracePeriod;
import odai.work.Outcome;
import odai.work.Progress;
import odai.work.ServiceProblem;

/// Asks a model one thing and listens while it speaks. Safe to use from many threads.
final class ChatClient implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    /// One answer, from the question to its last word.
    static final Duration WHOLE = Duration.ofMinutes(3);

    private static final int BAD_REQUEST = 400;

    private final ServiceAccess serviceAccess;
    private final ServiceErrors errors;
    private final ModelService models;

    ChatClient(ServiceAccess serviceAccess) {
        this(serviceAccess, PATIENCE);
    }

    /// @param patience with a service that says nothing at all
    ChatClient(ServiceAccess serviceAccess, Duration patience) {
        this.serviceAccess = serviceAccess;
        this.errors =
                new ServiceErrors(
                        serviceAccess.target(), serviceAccess.baseUrl(), serviceAccess.key());
        this.models = OpenAiModels.open(serviceAccess, patience, WHOLE);
    }

    /// @param soFar hears the text as it grows, on the calling thread
    /// @param gracePeriod once it has begun nothing is asked again, and once it is over the rest of
    ///   the answer is not waited for
    Outcome<ChatReply> ask(
            ChatQuestion chatQuestion, Consumer<String> soFar, GracePeriod gracePeriod) {
        StreamedReply streamedReply = new StreamedReply();
        Progress stop = Progress.of(Progress.NONE, gracePeriod::stopped);
        // until the first word nothing is lost by asking again
        try (ChatStream answer = RetryPolicy.PROMPT.run(stop, () -> models.chat(chatQuestion))) {
            while (answer.hasNext()) {
                if (streamedReply.take(answer.next())) {
                    soFar.accept(streamedReply.text());
                }
                if (gracePeriod.over()) {
                    return Outcome.stopped();
                }
            }
        } catch (ServiceFailure.ErrorResponse e) {
            return filtered(e)
                    ? Outcome.done(new ChatReply(errors.words(e), true, 0, 0))
                    : Outcome.failed(errors.problem(e));
        } catch (ServiceFailure.NoResponse e) {
            return Outcome.failed(streamedReply.text().isEmpty() ? errors.problem(e) : cut());
        } catch (InterruptedIOException _) {
            return Outcome.stopped();
        } catch (ServiceFailure | IOException e) {
            return Outcome.failed(errors.problem(e));
        }
        if (streamedReply.silent()) {
            return Outcome.failed(
                    new ServiceProblem.Garbled(serviceAccess.target().name(), "no chat answer"));
        }
        return streamedReply.whole() ? Outcome.done(streamedReply.reply()) : Outcome.failed(cut());
    }

    private ServiceProblem cut() {
        return new ServiceProblem.AnswerCut(serviceAccess.target().name());
    }

    /// A filter before the model refuses in its place.
    private static boolean filtered(ServiceFailure.ErrorResponse error) {
        return error.status() == BAD_REQUEST && error.code().equals("content_filter");
    }

    @Override
    public void close() {
        models.close();
    }
}
