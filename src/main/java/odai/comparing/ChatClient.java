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
import odai.tuning.Connection;
import odai.tuning.ServiceErrors;
import odai.work.Outcome;
import odai.work.ServiceProblem;

/// Asks a model one thing and listens while it speaks. Safe to use from many threads.
final class ChatClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// One answer, from the question to its last word.
    static final Duration WHOLE = Duration.ofMinutes(3);

    private static final int RETRIES = 2;
    private static final int BAD_REQUEST = 400;

    private final Contact contact;
    private final ServiceErrors errors;
    private final OpenAIClient client;

    ChatClient(Contact contact) {
        this.contact = contact;
        this.errors = new ServiceErrors(contact.target(), contact.baseUrl(), contact.key());
        this.client =
                Connection.open(
                        contact.baseUrl(),
                        contact.target().dialect().keyHeader(),
                        contact.key(),
                        PATIENCE,
                        WHOLE,
                        RETRIES);
    }

    /// @param soFar hears the text as it grows, on the calling thread
    /// @param brokenOff whether the rest of the answer is not waited for
    Outcome<Reply> ask(Question question, Consumer<String> soFar, BooleanSupplier brokenOff) {
        Heard heard = new Heard();
        try (StreamResponse<ChatCompletionChunk> answer =
                client.chat().completions().createStreaming(request(question))) {
            Iterator<ChatCompletionChunk> chunks = answer.stream().iterator();
            while (chunks.hasNext()) {
                if (heard.take(chunks.next())) {
                    soFar.accept(heard.text());
                }
                if (brokenOff.getAsBoolean()) {
                    return Outcome.stopped();
                }
            }
        } catch (OpenAIServiceException e) {
            return filtered(e)
                    ? Outcome.done(new Reply(errors.words(e), true, 0, 0))
                    : Outcome.failed(errors.problem(e));
        } catch (OpenAIIoException e) {
            return Outcome.failed(heard.text().isEmpty() ? errors.problem(e) : cut());
        } catch (OpenAIException e) {
            return Outcome.failed(errors.problem(e));
        }
        if (heard.silent()) {
            return Outcome.failed(
                    new ServiceProblem.Garbled(contact.target().name(), "no chat answer"));
        }
        return heard.whole() ? Outcome.done(heard.reply()) : Outcome.failed(cut());
    }

    private ServiceProblem cut() {
        return new ServiceProblem.AnswerCut(contact.target().name());
    }

    /// A filter before the model refuses in its place.
    private static boolean filtered(OpenAIServiceException error) {
        return error.statusCode() == BAD_REQUEST
                && error.code().filter("content_filter"::equals).isPresent();
    }

    private static ChatCompletionCreateParams request(Question question) {
        List<ChatCompletionContentPart> parts = new ArrayList<>();
        parts.add(
                ChatCompletionContentPart.ofText(
                        ChatCompletionContentPartText.builder().text(question.odai()).build()));
        if (!question.picture().isEmpty()) {
            var url = ChatCompletionContentPartImage.ImageUrl.builder().url(question.picture());
            if (!question.detail().isEmpty()) {
                url.detail(ChatCompletionContentPartImage.ImageUrl.Detail.of(question.detail()));
            }
            parts.add(
                    ChatCompletionContentPart.ofImageUrl(
                            ChatCompletionContentPartImage.builder()
                                    .imageUrl(url.build())
                                    .build()));
        }
        ChatCompletionCreateParams.Builder request =
                ChatCompletionCreateParams.builder().model(question.model());
        if (!question.system().isBlank()) {
            request.addSystemMessage(question.system());
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
