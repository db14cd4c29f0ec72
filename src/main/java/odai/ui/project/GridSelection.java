package odai.ui.project;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which cards are chosen and which one has the focus. Follows the examples, not their places: when
/// the list changes, an example that is still listed keeps focus and choice, and one that is no
/// longer listed can't be decided on unseen.
final class GridSelection {
    private static final int NONE = -1;
    private static final int NEIGHBOURS = 256;

    private final Set<Long> chosen = new LinkedHashSet<>();
    private List<Long> ids = List.of();
    private int focus = NONE;
    private int anchor = NONE;

    /// Another answer is shown. Where the focused example has left the list, the nearest that stood
    /// beside it has the focus, those after it first; where no chosen example is left, the focused
    /// one is chosen.
    void relist(List<Long> now) {
        if (focus != NONE && now.equals(ids)) {
            return;
        }
        Optional<Long> focused = at(focus);
        Optional<Long> anchored = at(anchor);
        int place = Math.max(0, focus);
        Set<Long> listed = new HashSet<>();
        focus = NONE;
        anchor = NONE;
        for (int index = 0; index < now.size(); index++) {
            Long id = now.get(index);
            if (chosen.contains(id)) {
                listed.add(id);
            }
            if (focused.filter(id::equals).isPresent()) {
                focus = index;
            }
            if (anchored.filter(id::equals).isPresent()) {
                anchor = index;
            }
        }
        if (focus == NONE) {
            focus = nearest(ids, place, now);
        }
        ids = now;
        chosen.retainAll(listed);
        if (chosen.isEmpty()) {
            at(focus).ifPresent(chosen::add);
        }
    }

    /// The place in the list as it is now of what stood nearest in the list as it was. Most often
    /// that is a neighbour; the whole of a long list is looked through only where it is not.
    private static int nearest(List<Long> before, int place, List<Long> now) {
        for (int reach : new int[] {NEIGHBOURS, before.size()}) {
            Map<Long, Integer> ranks = new HashMap<>();
            for (int away = 1; away <= reach; away++) {
                rank(before, place + away, 2 * away, ranks);
                rank(before, place - away, 2 * away + 1, ranks);
            }
            int found = best(ranks, now);
            if (found != NONE) {
                return found;
            }
        }
        return Math.min(place, now.size() - 1);
    }

    private static void rank(List<Long> before, int index, int rank, Map<Long, Integer> ranks) {
        if (index >= 0 && index < before.size()) {
            ranks.put(before.get(index), rank);
        }
    }

    private static int best(Map<Long, Integer> ranks, List<Long> now) {
        int found = NONE;
        int lowest = Integer.MAX_VALUE;
        for (int index = 0; index < now.size(); index++) {
            Integer rank = ranks.get(now.get(index));
            if (rank != null && rank < lowest) {
                lowest = rank;
                found = index;
            }
        }
        return found;
    }

    /// Chooses a card: alone, up to it from the last one chosen alone (`range`), or besides the
    /// others (`toggle`). A place outside the list is passed over.
    ///
    /// @return whether anything was chosen or let go
    boolean choose(int index, boolean range, boolean toggle) {
        Optional<Long> id = at(index);
        if (id.isEmpty()) {
            return false;
        }
        if (!toggle) {
            chosen.clear();
        }
        if (range) {
            int from = anchor == NONE ? Math.max(0, focus) : anchor;
            anchor = from;
            chosen.addAll(ids.subList(Math.min(from, index), Math.max(from, index) + 1));
        } else {
            anchor = index;
            if (!toggle || !chosen.remove(id.get())) {
                chosen.add(id.get());
            }
        }
        focus = index;
        return true;
    }

    void chooseAll() {
        chosen.addAll(ids);
    }

    boolean isChosen(long id) {
        return chosen.contains(id);
    }

    /// A copy, in the order in which they were chosen.
    List<Long> chosen() {
        return List.copyOf(chosen);
    }

    /// The focused example's place; -1 in an empty list.
    int focus() {
        return focus;
    }

    Optional<Long> focused() {
        return at(focus);
    }

    private Optional<Long> at(int index) {
        return index >= 0 && index < ids.size() ? Optional.of(ids.get(index)) : Optional.empty();
    }
}
