package odai.advising;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.openai.client.OpenAIClient;
import com.openai.core.JsonValue;
import com.openai.core.http.HttpResponse;
import com.openai.errors.OpenAIIoException;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.moderations.ModerationCreateParams;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import odai.service.ApiKey;
import odai.service.openai.OpenAiConnection;

/// The questions as they go over the wire, one try each; answers come back as they are, to be read
/// with more tolerance than the client's own types have.
final class AdviceClient implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    /// No answer to our questions is nearly as large.
    private static final int LARGEST = 1 << 22;

    private static final int MOST_TOKENS = 400;

    private final OpenAIClient client;
    private final AdviceOrder order;

    private AdviceClient(OpenAIClient client, AdviceOrder order) {
        this.client = client;
        this.order = order;
    }

    /// @param patience for one answer
    static AdviceClient open(AdviceOrder order, ApiKey key, Duration patience) {
        String header = order.target().dialect().keyHeader();
        return new AdviceClient(
                OpenAiConnection.open(order.baseUrl(), header, key, patience, patience, 0), order);
    }

    /// @return one result a text
    JsonNode moderateTexts(List<String> texts) throws UnreadableAnswer {
        return moderate(texts);
    }

    /// @param picture a data URL
    JsonNode moderatePicture(String picture) throws UnreadableAnswer {
        return moderate(List.of(Map.of("type", "image_url", "image_url", Map.of("url", picture))));
    }

    private JsonNode moderate(Object input) throws UnreadableAnswer {
        ModerationCreateParams question =
                ModerationCreateParams.builder()
                        .model(order.target().dialect().moderation())
                        .input(JsonValue.from(input))
                        .build();
        try (HttpResponse answer = client.moderations().withRawResponse().create(question)) {
            return read(answer);
        }
    }

    /// Asks the fixed question about one picture.
    ///
    /// @param picture a data URL
    JsonNode look(String picture) throws UnreadableAnswer {
        List<Object> content =
                List.of(
                        Map.of("type", "text", "text", VisionQuestion.WORDS),
                        Map.of(
                                "type",
                                "image_url",
                                "image_url",
                                Map.of("url", picture, "detail", VisionQuestion.DETAIL)));
        Map<String, Object> format =
                Map.of(
                        "type",
                        "json_schema",
                        "json_schema",
                        Map.of(
                                "name",
                                "second_opinion",
                                "strict",
                                true,
                                "schema",
                                VisionQuestion.schema()));
        ChatCompletionCreateParams question =
                ChatCompletionCreateParams.builder()
                        .model(order.visionModel())
                        .messages(
                                JsonValue.from(List.of(Map.of("role", "user", "content", content))))
                        .maxCompletionTokens(MOST_TOKENS)
                        .putAdditionalBodyProperty("response_format", JsonValue.from(format))
                        .build();
        try (HttpResponse answer = client.chat().completions().withRawResponse().create(question)) {
            return read(answer);
        }
    }

    private static JsonNode read(HttpResponse response) throws UnreadableAnswer {
        byte[] body;
        try {
            body = response.body().readNBytes(LARGEST);
        } catch (IOException e) {
            // broken off in the middle: as good as not answered
            throw new OpenAIIoException(e.getMessage(), e);
        }
        try {
            JsonNode answer = JSON.readTree(body);
            if (answer.isObject()) {
                return answer;
            }
            throw new UnreadableAnswer(new String(body, StandardCharsets.UTF_8), null);
        } catch (JsonProcessingException e) {
            throw new UnreadableAnswer(new String(body, StandardCharsets.UTF_8), e);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
