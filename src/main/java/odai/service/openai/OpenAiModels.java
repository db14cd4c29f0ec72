package odai.service.openai;

import com.openai.client.OpenAIClient;
import com.openai.core.JsonValue;
import com.openai.models.chat.completions.ChatCompletionContentPart;
import com.openai.models.chat.completions.ChatCompletionContentPartImage;
import com.openai.models.chat.completions.ChatCompletionContentPartText;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import com.openai.models.moderations.ModerationCreateParams;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import odai.service.ChatQuestion;
import odai.service.ChatStream;
import odai.service.ModelService;
import odai.service.ModerationResults;
import odai.service.ServiceAccess;
import odai.service.StructuredAnswer;
import odai.service.StructuredQuestion;

/// Chat completions and moderation of OpenAI, Azure and whatever speaks like them.
// whoever asks closes a stream, and OpenAiCall every other answer
@SuppressWarnings("MustBeClosed")
public final class OpenAiModels implements ModelService {
    private final OpenAIClient client;

    private OpenAiModels(OpenAIClient client) {
        this.client = client;
    }

    /// @param patience with a service that says nothing at all
    /// @param whole for one answer, from the question to its last word
    /// @throws odai.service.ServiceFailure.InvalidKey for one that cannot be sent
    public static OpenAiModels open(ServiceAccess access, Duration patience, Duration whole) {
        return new OpenAiModels(
                OpenAiConnection.open(
                        access.baseUrl(),
                        access.target().dialect().keyHeader(),
                        access.key(),
                        patience,
                        whole));
    }

    @Override
    public ChatStream chat(ChatQuestion question) {
        return new OpenAiChatStream(
                OpenAiCall.answer(
                        () -> client.chat().completions().createStreaming(request(question))));
    }

    private static ChatCompletionCreateParams request(ChatQuestion question) {
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
    public StructuredAnswer answer(StructuredQuestion question) {
        List<Object> content =
                List.of(
                        Map.of("type", "text", "text", question.words()),
                        Map.of(
                                "type",
                                "image_url",
                                "image_url",
                                Map.of("url", question.picture(), "detail", question.detail())));
        Map<String, Object> format =
                Map.of(
                        "type",
                        "json_schema",
                        "json_schema",
                        Map.of(
                                "name",
                                question.name(),
                                "strict",
                                true,
                                "schema",
                                question.schema()));
        ChatCompletionCreateParams request =
                ChatCompletionCreateParams.builder()
                        .model(question.model())
                        .messages(
                                JsonValue.from(List.of(Map.of("role", "user", "content", content))))
                        .maxCompletionTokens(question.mostTokens())
                        .putAdditionalBodyProperty("response_format", JsonValue.from(format))
                        .build();
        return OpenAiReplies.structured(
                OpenAiCall.json(
                        () -> client.chat().completions().withRawResponse().create(request)));
    }

    @Override
    public ModerationResults moderateTexts(String model, List<String> texts) {
        return moderate(model, texts, texts.size());
    }

    @Override
    public ModerationResults moderatePicture(String model, String picture) {
        return moderate(
                model,
                List.of(Map.of("type", "image_url", "image_url", Map.of("url", picture))),
                1);
    }

    private ModerationResults moderate(String model, Object input, int asked) {
        ModerationCreateParams request =
                ModerationCreateParams.builder().model(model).input(JsonValue.from(input)).build();
        return OpenAiReplies.moderation(
                OpenAiCall.json(() -> client.moderations().withRawResponse().create(request)),
                asked);
    }

    @Override
    public void close() {
        client.close();
    }
}
