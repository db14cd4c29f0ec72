package odai.comparing;

import com.openai.client.OpenAIClient;
import com.openai.core.http.StreamResponse;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIIoException;
import com.openai.errors.OpenAIServiceException;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionContentPart;
import com.openai.models.chat.completions.ChatCompletionContentPartImage;
import com.openai.models.chat.completions.ChatCompletionContentPartText;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import odai.service.ServiceErrors;
import odai.service.openai.OpenAiCall;
import odai.service.openai.OpenAiConnection;
import odai.work.Outcome;
import odai.work.ServiceProblem;

/// Asks a model one thing and listens while it speaks. Safe to use from many threads.
final class ChatClient implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    /// One answer, from the question to its last word.
    static final Duration WHOLE = Duration.ofMinutes(3);

    private static final int RETRIES = 2;
    private static final int BAD_REQUEST = 400;

    private final ServiceAccess serviceAccess;
    private final ServiceErrors errors;
    private final OpenAIClient client;

    ChatClient(ServiceAccess serviceAccess) {
        this(serviceAccess, PATIENCE);
    }

    /// @param patience with a service that says nothing at all
    ChatClient(ServiceAccess serviceAccess, Duration patience) {
        this.serviceAccess = serviceAccess;
        this.errors =
                new ServiceErrors(
                        serviceAccess.target(), serviceAccess.baseUrl(), serviceAccess.key());
        this.client =
                OpenAiConnection.open(
                        serviceAccess.baseUrl(),
                        serviceAccess.target().dialect().keyHeader(),
                        serviceAccess.key(),
                        patience,
                        WHOLE,
                        RETRIES);
    }

    /// @param soFar hears the text as it grows, on the calling thread
    /// @param brokenOff whether the rest of the answer is not waited for
    Outcome<ChatReply> ask(
            ChatQuestion chatQuestion, Consumer<String> soFar, BooleanSupplier brokenOff) {
        StreamedReply streamedReply = new StreamedReply();
        try (StreamResponse<ChatCompletionChunk> answer =
                client.chat().completions().createStreaming(request(chatQuestion))) {
            Iterator<ChatCompletionChunk> chunks = answer.stream().iterator();
            while (chunks.hasNext()) {
                if (streamedReply.take(chunks.next())) {
                    soFar.accept(streamedReply.text());
                }
                if (brokenOff.getAsBoolean()) {
                    return Outcome.stopped();
                }
            }
        } catch (OpenAIServiceException e) {
            return filtered(e)
                    ? Outcome.done(new ChatReply(errors.words(e), true, 0, 0))
                    : Outcome.failed(errors.problem(OpenAiCall.failure(e)));
        } catch (OpenAIIoException e) {
            return Outcome.failed(
                    streamedReply.text().isEmpty() ? errors.problem(OpenAiCall.failure(e)) : cut());
        } catch (OpenAIException e) {
            return Outcome.failed(errors.problem(OpenAiCall.failure(e)));
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
    private static boolean filtered(OpenAIServiceException error) {
        return error.statusCode() == BAD_REQUEST
                && error.code().filter("content_filter"::equals).isPresent();
    }

    private static ChatCompletionCreateParams request(ChatQuestion chatQuestion) {
        List<ChatCompletionContentPart> parts = new ArrayList<>();
        parts.add(
                ChatCompletionContentPart.ofText(
                        ChatCompletionContentPartText.builder().text(chatQuestion.odai()).build()));
        if (!chatQuestion.picture().isEmpty()) {
            var url = ChatCompletionContentPartImage.ImageUrl.builder().url(chatQuestion.picture());
            if (!chatQuestion.detail().isEmpty()) {
                url.detail(
                        ChatCompletionContentPartImage.ImageUrl.Detail.of(chatQuestion.detail()));
            }
            parts.add(
                    ChatCompletionContentPart.ofImageUrl(
                            ChatCompletionContentPartImage.builder()
                                    .imageUrl(url.build())
                                    .build()));
        }
        ChatCompletionCreateParams.Builder request =
                ChatCompletionCreateParams.builder().model(chatQuestion.model());
        if (!chatQuestion.system().isBlank()) {
            request.addSystemMessage(chatQuestion.system());
        }
        return request.addUserMessageOfArrayOfContentParts(parts)
                .streamOptions(ChatCompletionStreamOptions.builder().includeUsage(true).build())
                .build();
    }

    @Override
    public void close() {
        client.close();
    }
}
