package odai.tuning;

import com.openai.core.Page;
import com.openai.errors.OpenAIInvalidDataException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Answers that say nothing are no answers: the client takes a body of `null` for a bug and a list
/// without its items for an empty one, and from an empty list of jobs a second job could be made.
final class Answers {
    private Answers() {}

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

    /// Items of all pages, up to one that is known already.
    ///
    /// @param items of a page, which must have some, if none but an empty list
    static <T, P extends Page<T>> List<T> pages(
            Supplier<P> first,
            Function<P, List<T>> items,
            UnaryOperator<P> next,
            Predicate<T> known) {
        List<T> all = new ArrayList<>();
        P page = to(first);
        while (true) {
            for (T item : items.apply(page)) {
                if (known.test(item)) {
                    return all;
                }
                all.add(item);
            }
            if (!page.hasNextPage()) {
                return all;
            }
            P last = page;
            page = to(() -> next.apply(last));
        }
    }
}
