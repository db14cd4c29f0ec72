package odai.advising;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import odai.catalog.FindingStore.Screened;
import odai.dataset.Finding;
import odai.dataset.FindingRole;
import odai.dataset.Kind;
import odai.service.ServiceFailure;
import odai.service.StructuredAnswer;

/// The one question a vision model is asked, always the same, and how its answer is read.
final class VisionQuestion {
    static final String DETAIL = "high";

    static final String WORDS =
            """
            Does this picture show any of the following?
            people: a real person or a part of one, also from behind, small or cut off.
            faces: a real human face, also small, in profile, covered in part, or in a picture within the picture.
            children: anybody who looks younger than 18.
            captcha: a CAPTCHA, or something that could be taken for one, such as distorted letters or a grid of tiles to choose from.
            Animals, statues and dolls are neither people nor faces.
            For each say whether it is seen, and how sure you are of that answer, from 0 to 1.
            """;

    /// Of the answer, in JSON Schema as strict mode takes it.
    static final String SCHEMA =
            """
            {"type":"object","additionalProperties":false,
             "required":["people","faces","children","captcha"],
             "properties":{"people":{"$ref":"#/$defs/word"},"faces":{"$ref":"#/$defs/word"},
              "children":{"$ref":"#/$defs/word"},"captcha":{"$ref":"#/$defs/word"}},
             "$defs":{"word":{"type":"object","additionalProperties":false,
              "required":["seen","confidence"],
              "properties":{"seen":{"type":"boolean"},"confidence":{"type":"number"}}}}}
            """;

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<Kind, String> NAMES =
            new EnumMap<>(
                    Map.of(
                            Kind.PERSON, "people",
                            Kind.FACE, "faces",
                            Kind.CHILD, "children",
                            Kind.CAPTCHA, "captcha"));

    private VisionQuestion() {}

    static String screener(boolean rehearsal) {
        return rehearsal ? "vision-rehearsal" : "vision-opinion";
    }

    /// Another model, or another question, is asked anew.
    static String version(String model) {
        return model + "/1";
    }

    static JsonNode schema() {
        try {
            return JSON.readTree(SCHEMA);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What the model says of one picture, all four kinds.
    ///
    /// @return empty where it declined to answer
    static Optional<List<Finding>> read(StructuredAnswer said, String model, boolean rehearsal) {
        if (said.declined()) {
            return Optional.empty();
        }
        JsonNode answer = content(said.text());
        List<Finding> findings = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            findings.add(
                    new Finding(
                            kind,
                            chance(answer.path(NAMES.getOrDefault(kind, kind.wire()))),
                            null,
                            rehearsal ? FindingRole.REHEARSAL : FindingRole.OPINION,
                            screener(rehearsal),
                            version(model),
                            model));
        }
        return Optional.of(findings);
    }

    static Screened screened(long id, String model, boolean rehearsal, List<Finding> findings) {
        return new Screened(id, screener(rehearsal), version(model), findings);
    }

    private static JsonNode content(String content) {
        try {
            return JSON.readTree(content);
        } catch (JsonProcessingException _) {
            // what the model said instead is the reason to show
            throw new ServiceFailure.MalformedResponse(content, null);
        }
    }

    /// That the kind is there. "Seen" never counts for less than an even chance, "not seen" never
    /// for more: a model that is unsure of its word still gave it.
    private static double chance(JsonNode word) {
        JsonNode sure = word.path("confidence");
        if (!word.path("seen").isBoolean()
                || !sure.isNumber()
                || !(sure.asDouble() >= 0 && sure.asDouble() <= 1)) {
            throw new ServiceFailure.MalformedResponse(word.toString(), null);
        }
        return word.path("seen").asBoolean()
                ? Math.max(.5, sure.asDouble())
                : Math.min(.5, 1 - sure.asDouble());
    }
}
