package odai.tuning;

import com.openai.errors.OpenAIInvalidDataException;
import java.util.Objects;
import java.util.function.Supplier;

/// Answers that say nothing are no answers: the client takes a body of `null` for a bug and a list
/// without its items for an empty one, and from an empty list of jobs a second job could be made.
final class ResponseChecks {
    private ResponseChecks() {}

    /// What was asked for.
    ///
    /// @throws OpenAIInvalidDataException for a body of `null`
    static <T> T to(Supplier<T> question) {
        try {
            return Objects.requireNonNull(question.get());
        } catch (NullPointerException e) {
            throw new OpenAIInvalidDataException("the answer is null", e);
        }
    }
}
