package odai.dataset;

/// What a model answered.
///
/// @param place of the odai within the comparison
/// @param refused whether the model would not answer; `text` is then what it said instead
/// @param promptTokens as the service counted them; 0 where it did not say
/// @param completionTokens as the service counted them; 0 where it did not say
public record ComparedAnswer(
        int place,
        String model,
        String text,
        boolean refused,
        long promptTokens,
        long completionTokens) {}
