package odai.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import odai.dataset.Change;

/// Changes as they lie in the log.
final class ChangeJson {
    /// The names are part of the file format.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Change.Decided.class, name = "decide"),
        @JsonSubTypes.Type(value = Change.Flagged.class, name = "flag"),
        @JsonSubTypes.Type(value = Change.OdaiEdited.class, name = "odai"),
        @JsonSubTypes.Type(value = Change.ResponsesEdited.class, name = "responses"),
        @JsonSubTypes.Type(value = Change.Refused.class, name = "refuse"),
        @JsonSubTypes.Type(value = Change.Together.class, name = "together")
    })
    private interface Named {}

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addMixIn(Change.class, Named.class)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private ChangeJson() {}

    static String write(Change change) {
        try {
            return JSON.writerFor(Change.class).writeValueAsString(change);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Change read(String text) {
        try {
            return JSON.readValue(text, Change.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the log holds a step that cannot be read", e);
        }
    }
}
