package odai.advising;

import org.jspecify.annotations.Nullable;

/// The service answered, but not in the form it promises.
final class UnreadableAnswer extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableAnswer(String beginning, @Nullable Throwable cause) {
        super(beginning, cause);
    }
}
