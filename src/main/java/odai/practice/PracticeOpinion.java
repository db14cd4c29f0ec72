package odai.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import odai.dataset.Kind;

/// Answers a chat request that wants an object of a given schema: each property is taken for
/// something that may be seen in the picture, and the practice service's eye looks for it.
final class PracticeOpinion {
    private static final String DATA = ";base64,";

    private PracticeOpinion() {}

    /// Whether the request wants its answer in a schema.
    static boolean wanted(JsonNode request) {
        return request.path("response_format").path("type").asText().equals("json_schema");
    }

    static ObjectNode answer(JsonNode request, PracticeJudge judge, String id, Instant now) {
        Set<Kind> seen = EnumSet.noneOf(Kind.class);
        request.path("messages").findValues("image_url").stream()
                .map(image -> image.path("url").asText())
                .filter(url -> url.contains(DATA))
                .map(url -> url.substring(url.indexOf(DATA) + DATA.length()))
                .forEach(code -> seen.addAll(judge.judge(Base64.getDecoder().decode(code))));
        JsonNode schema = request.path("response_format").path("json_schema").path("schema");
        ObjectNode opinion = JsonNodeFactory.instance.objectNode();
        schema.path("properties")
                .fieldNames()
                .forEachRemaining(name ->
                        opinion.putObject(name)
                                .put("seen", seen.stream().anyMatch(it -> named(it, name)))
                                .put("confidence", .9));
        return completion(request.path("model").asText(), opinion.toString(), id, now);
    }

    private static boolean named(Kind kind, String name) {
        return switch (kind) {
            case FACE -> name.startsWith("face");
            case PERSON -> name.equals("people") || name.startsWith("person");
            case CHILD -> name.startsWith("child");
            case CAPTCHA -> name.startsWith("captcha");
        };
    }

    private static ObjectNode completion(String model, String content, String id, Instant now) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("id", id).put("object", "chat.completion");
        body.put("created", now.getEpochSecond()).put("model", model);
        ObjectNode choice = body.putArray("choices").addObject();
        choice.put("index", 0).put("finish_reason", "stop").putNull("logprobs");
        choice.putObject("message")
                .put("role", "assistant")
                .put("content", content)
                .putNull("refusal");
        body.putObject("usage")
                .put("prompt_tokens", 0)
                .put("completion_tokens", 0)
                .put("total_tokens", 0);
        return body;
    }
}
