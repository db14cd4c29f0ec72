package odai.screening;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// Examples waiting to be screened: in import order, unless somebody wants to see some of them
/// first.
final class ScreeningQueue {
    private final SequencedSet<Long> waiting;
    private final int all;

    ScreeningQueue(Collection<Long> ids) {
        this.waiting = new LinkedHashSet<>(ids);
        this.all = waiting.size();
    }

    int all() {
        return all;
    }

    synchronized Optional<Long> next() {
        Iterator<Long> first = waiting.iterator();
        if (!first.hasNext()) {
            return Optional.empty();
        }
        Long id = first.next();
        first.remove();
        return Optional.of(id);
    }

    /// Moves those of the ids that still wait to the front, in their order.
    synchronized void first(List<Long> ids) {
        for (Long id : ids.reversed()) {
            if (waiting.contains(id)) {
                waiting.addFirst(id);
            }
        }
    }

    /// Nobody gets any more.
    synchronized void clear() {
        waiting.clear();
    }
}
