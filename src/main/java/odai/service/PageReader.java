package odai.service;

import com.openai.core.Page;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import odai.service.openai.OpenAiCall;
import odai.work.Progress;

/// Reads every list of a service. A service whose list never ends must not be asked without end: a
/// page without an unseen id is the last, there is a limit on pages and entries, each further page
/// comes after a longer pause, and a service that asks to wait is not asked before.
public final class PageReader {
    private static final int PAGES = 500;
    private static final int ENTRIES = 20_000;
    private static final Duration SHORTEST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(1);

    /// Two more tries of a page; a list costs nothing to ask for twice.
    private static final RetryPolicy TRIES =
            new RetryPolicy(List.of(Duration.ofMillis(500), Duration.ofSeconds(1)));

    private final Pause rest;

    /// How a list's pages are read.
    ///
    /// @param items of a page, which must have some, if none but an empty list
    /// @param more whether the service says that another page follows
    public record Shape<T, P extends Page<T>>(
            Function<P, List<T>> items,
            Predicate<P> more,
            UnaryOperator<P> next,
            Function<T, String> id) {}

    public PageReader(Pause rest) {
        this.rest = rest;
    }

    /// @param first asks for the first page; must not try again by itself
    /// @throws ServiceFailure where a page does not arrive
    public <T, P extends Page<T>> PagedList<T> read(Supplier<P> first, Shape<T, P> shape) {
        return read(first, shape, _ -> false);
    }

    /// Reads up to an entry that is known already.
    public <T, P extends Page<T>> PagedList<T> read(
            Supplier<P> first, Shape<T, P> shape, Predicate<T> known) {
        List<T> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Duration pause = SHORTEST;
        P page = asked(first);
        for (int pages = 1; ; pages++) {
            int before = all.size();
            for (T item : shape.items().apply(page)) {
                if (known.test(item)) {
                    return new PagedList<>(all, true);
                }
                if (seen.add(shape.id().apply(item))) {
                    all.add(item);
                }
            }
            boolean more = shape.more().test(page);
            boolean stuck = all.size() == before;
            if (!more || stuck || pages == PAGES || all.size() >= ENTRIES) {
                return new PagedList<>(all, !more);
            }
            pause(pause);
            pause = pause.compareTo(LONGEST) < 0 ? pause.multipliedBy(3).dividedBy(2) : LONGEST;
            P last = page;
            page = asked(() -> shape.next().apply(last));
        }
    }

    private <P> P asked(Supplier<P> question) {
        try {
            return TRIES.run(Progress.NONE, rest, () -> OpenAiCall.answer(question));
        } catch (IOException e) {
            throw new ServiceFailure.NoResponse("given up", e);
        }
    }

    private void pause(Duration pause) {
        try {
            rest.rest(pause, Progress.NONE);
        } catch (IOException e) {
            throw new ServiceFailure.NoResponse("given up", e);
        }
    }
}
