package odai.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import odai.dataset.Change;

/// Changes as they lie in the log.
final class ChangeJson {
    private static final Logger LOG = Logger.getLogger(ChangeJson.class.getName());

    /// The names are part of the file format.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Change.Decided.class, name = "decide"),
        @JsonSubTypes.Type(value = Change.Flagged.class, name = "flag"),
        @JsonSubTypes.Type(value = Change.OdaiEdited.class, name = "odai"),
        @JsonSubTypes.Type(value = Change.ResponsesEdited.class, name = "responses"),
        @JsonSubTypes.Type(value = Change.RefusalRecorded.class, name = "refuse"),
        @JsonSubTypes.Type(value = Change.Together.class, name = "together")
    })
    private interface TypeNames {}

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addMixIn(Change.class, TypeNames.class)
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

    /// Empty for a step that only a newer version knows.
    static Optional<Change> known(String text) {
        try {
            return Optional.of(JSON.readValue(text, Change.class));
        } catch (JsonProcessingException e) {
            LOG.log(Level.INFO, "the log holds a step that cannot be read", e);
            return Optional.empty();
        }
    }
}
