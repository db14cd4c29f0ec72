package odai.comparing;

import java.util.List;
import odai.dataset.ComparedAnswer;

/// How a model did, apart from what anybody thinks of its answers.
///
/// @param answered refusals not among them
public record ModelTally(int answered, int refused, long promptTokens, long completionTokens) {
    public static ModelTally of(List<ComparedAnswer> answers, String model) {
        int answered = 0;
        int refused = 0;
        long prompt = 0;
        long completion = 0;
        for (ComparedAnswer answer : answers) {
            if (answer.model().equals(model)) {
                answered += answer.refused() ? 0 : 1;
                refused += answer.refused() ? 1 : 0;
                prompt += answer.promptTokens();
                completion += answer.completionTokens();
            }
        }
        return new ModelTally(answered, refused, prompt, completion);
    }
}
