package odai.service.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import odai.service.ModerationResults;
import odai.service.ModerationResults.ModerationResult;
import odai.service.ServiceFailure;
import odai.service.StructuredAnswer;

/// Reads what models and moderation reply, whatever categories they know by then.
final class OpenAiReplies {
    private OpenAiReplies() {}

    static StructuredAnswer structured(JsonNode completion) {
        JsonNode choice = completion.path("choices").path(0);
        JsonNode message = choice.path("message");
        if (message.path("refusal").isTextual()
                || JsonFields.text(choice, "finish_reason").equals("content_filter")) {
            return StructuredAnswer.DECLINED;
        }
        return StructuredAnswer.of(message.path("content").asText());
    }

    /// @param asked about so many
    static ModerationResults moderation(JsonNode body, int asked) {
        JsonNode results = body.path("results");
        if (!results.isArray() || results.size() != asked) {
            throw new ServiceFailure.MalformedResponse(body.toString(), null);
        }
        List<ModerationResult> read = new ArrayList<>();
        for (JsonNode result : results) {
            if (!result.path("categories").isObject()
                    || !result.path("category_scores").isObject()) {
                throw new ServiceFailure.MalformedResponse(body.toString(), null);
            }
            read.add(new ModerationResult(flagged(result), scores(result.path("category_scores"))));
        }
        return new ModerationResults(body.path("model").asText(), read);
    }

    private static Set<String> flagged(JsonNode result) {
        Set<String> flagged = new TreeSet<>();
        result.path("categories")
                .properties()
                .forEach(it -> {
                    if (it.getValue().asBoolean()) {
                        flagged.add(it.getKey());
                    }
                });
        if (flagged.isEmpty() && result.path("flagged").asBoolean()) {
            flagged.add("other");
        }
        return flagged;
    }

    private static Map<String, Double> scores(JsonNode scores) {
        Map<String, Double> read = new HashMap<>();
        scores.properties()
                .forEach(it -> {
                    if (it.getValue().isNumber()) {
                        read.put(it.getKey(), it.getValue().asDouble());
                    }
                });
        return read;
    }
}
