package odai.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// The practice service's moderation. It understands nothing: it flags a text now and then, by its
/// hash, so that there is something to be seen, and never a picture. Callers must not count it.
final class PracticeModeration {
    private static final List<String> CATEGORIES =
            List.of(
                    "harassment",
                    "harassment/threatening",
                    "hate",
                    "hate/threatening",
                    "illicit",
                    "illicit/violent",
                    "self-harm",
                    "self-harm/instructions",
                    "self-harm/intent",
                    "sexual",
                    "sexual/minors",
                    "violence",
                    "violence/graphic");

    private static final String MADE_UP = "harassment";
    private static final int ONE_IN = 20;

    private PracticeModeration() {}

    /// @throws IllegalArgumentException for a request without input
    static ObjectNode answer(JsonNode request, String number) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("id", "modr-practice" + number);
        body.put("model", request.path("model").asText("omni-moderation-latest"));
        ArrayNode results = body.putArray("results");
        JsonNode input = request.path("input");
        if (input.isTextual()) {
            result(results, input.asText());
        } else if (input.isArray() && !input.isEmpty() && input.get(0).isTextual()) {
            input.forEach(text -> result(results, text.asText()));
        } else if (input.isArray() && !input.isEmpty()) {
            // parts of one thing, a picture perhaps: one answer for all
            result(results, "");
        } else {
            throw new IllegalArgumentException("'input' is required");
        }
        return body;
    }

    private static void result(ArrayNode results, String text) {
        boolean flagged = !text.isEmpty() && Math.floorMod(text.hashCode(), ONE_IN) == 0;
        ObjectNode result = results.addObject().put("flagged", flagged);
        ObjectNode categories = result.putObject("categories");
        ObjectNode scores = result.putObject("category_scores");
        ObjectNode types = result.putObject("category_applied_input_types");
        for (String category : CATEGORIES) {
            boolean here = flagged && category.equals(MADE_UP);
            categories.put(category, here);
            scores.put(category, here ? .87 : .0001);
            types.putArray(category).add("text");
        }
    }
}
