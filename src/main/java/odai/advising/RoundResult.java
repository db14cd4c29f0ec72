package odai.advising;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one round of questions brought.
final class RoundResult {
    private final List<AdviceAnswer> adviceAnswers = new ArrayList<>();
    private int vain;
    private @Nullable AdviceFailure last;
    private @Nullable Throwable broken;

    void add(AdviceAnswer adviceAnswer) {
        adviceAnswers.add(adviceAnswer);
    }

    /// @param size of the question that found no answer
    void missed(@Nullable Throwable why, int size) {
        switch (why) {
            case AdviceFailure failure -> {
                vain++;
                // what concerns all matters more than what concerns one
                if (last == null || last.passing()) {
                    last = failure;
                }
                adviceAnswers.add(new AdviceAnswer(List.of(), List.of(), size));
            }
            case InterruptedException _ ->
                    adviceAnswers.add(new AdviceAnswer(List.of(), List.of(), size));
            case Error error -> broke(error);
            case RuntimeException bug -> broke(bug);
            case null, default -> broke(new IllegalStateException(why));
        }
    }

    private void broke(Throwable why) {
        if (broken == null) {
            broken = why;
        }
    }

    /// Throws what no question may bring, if one did: after the answers of the others are kept.
    void check() {
        switch (broken) {
            case null -> {}
            case Error error -> throw error;
            case RuntimeException bug -> throw bug;
            default -> throw new IllegalStateException(broken);
        }
    }

    List<AdviceAnswer> answers() {
        return adviceAnswers;
    }

    /// How many questions of the round nobody could answer.
    int vain() {
        return vain;
    }

    @Nullable AdviceFailure last() {
        return last;
    }
}
