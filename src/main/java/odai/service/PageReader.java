package odai.service;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
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

    /// @param rest between the pages of a list, and between tries of one
    public PageReader(Pause rest) {
        this.rest = rest;
    }

    /// @param page asks for the page after that one, first for the one after an empty text; must
    ///   not try again by itself
    /// @throws ServiceFailure where a page does not arrive
    public <T> PagedList<T> read(Function<String, ListPage<T>> page, Function<T, String> id) {
        return read(page, id, _ -> false);
    }

    /// Reads up to an entry that is known already.
    public <T> PagedList<T> read(
            Function<String, ListPage<T>> page, Function<T, String> id, Predicate<T> known) {
        List<T> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Duration pause = SHORTEST;
        int unreadable = 0;
        String next = "";
        for (int pages = 1; ; pages++) {
            String after = next;
            ListPage<T> read = asked(() -> page.apply(after));
            int before = all.size();
            for (T item : read.items()) {
                if (known.test(item)) {
                    return new PagedList<>(all, unreadable == 0);
                }
                if (seen.add(id.apply(item))) {
                    all.add(item);
                }
            }
            unreadable += read.unreadable();
            boolean stuck = all.size() == before;
            if (!read.more() || stuck || pages == PAGES || all.size() >= ENTRIES) {
                return new PagedList<>(all, !read.more() && unreadable == 0);
            }
            next = read.next();
            pause(pause);
            pause = pause.compareTo(LONGEST) < 0 ? pause.multipliedBy(3).dividedBy(2) : LONGEST;
        }
    }

    private <P> P asked(RetryPolicy.Attempt<P> question) {
        try {
            return TRIES.run(Progress.NONE, rest, question);
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
