package odai.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// A service that answers through its models. Each method asks once: asking again is for the
/// caller's `RetryPolicy`. Safe to use from several threads.
///
/// All throw a `ServiceFailure`.
public interface ModelService extends AutoCloseable {
    /// Asks a model and listens while it answers.
    ChatStream chat(ChatQuestion question);

    /// Asks a model for an answer in a given form.
    ///
    /// @return the completion as it came, to be read with tolerance
    JsonNode answer(StructuredQuestion question);

    /// What the moderation model thinks of texts.
    ///
    /// @return one result a text, as they came
    JsonNode moderateTexts(String model, List<String> texts);

    /// What the moderation model thinks of a picture.
    ///
    /// @param picture as a data URL
    JsonNode moderatePicture(String model, String picture);

    @Override
    void close();
}
