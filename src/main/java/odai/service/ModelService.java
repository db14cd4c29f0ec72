package odai.service;

import java.util.List;

/// A service that answers through its models. Each method asks once: asking again is for the
/// caller's `RetryPolicy`. Safe to use from several threads.
///
/// All throw a `ServiceFailure`.
public interface ModelService extends AutoCloseable {
    /// Asks a model and listens while it answers.
    ChatStream chat(ChatQuestion question);

    /// Asks a model for an answer in a given form.
    StructuredAnswer answer(StructuredQuestion question);

    /// What the moderation model thinks of texts.
    ///
    /// @return one result a text
    ModerationResults moderateTexts(String model, List<String> texts);

    /// What the moderation model thinks of a picture.
    ///
    /// @param picture as a data URL
    ModerationResults moderatePicture(String model, String picture);

    @Override
    void close();
}
