package odai.advising;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import odai.dataset.Moderated;
import odai.service.ServiceFailure;

/// Reads what the moderation endpoint says, whatever categories it knows by then.
final class ModerationAnswer {
    private ModerationAnswer() {}

    /// What was asked about: one example's texts, or its picture's hash.
    record Subject(long id, String words) {}

    /// @param asked in the order of the results
    static List<Moderated> read(
            JsonNode body,
            Moderated.ModeratedPart moderatedPart,
            boolean rehearsal,
            List<Subject> asked) {
        JsonNode results = body.path("results");
        if (!results.isArray() || results.size() != asked.size()) {
            throw new ServiceFailure.MalformedResponse(body.toString(), null);
        }
        List<Moderated> answers = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            JsonNode result = results.get(i);
            if (!result.path("categories").isObject()
                    || !result.path("category_scores").isObject()) {
                throw new ServiceFailure.MalformedResponse(body.toString(), null);
            }
            answers.add(
                    new Moderated(
                            asked.get(i).id(),
                            moderatedPart,
                            asked.get(i).words(),
                            rehearsal,
                            body.path("model").asText(),
                            flagged(result),
                            scores(result.path("category_scores"))));
        }
        return answers;
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
