package odai.ui.project;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import odai.dataset.Example;

/// Where the curator stands in the list, and what the next key is about. Used on the FX thread.
public final class Cursor {
    private final GridSelection selection;
    private final ListedExamples listedExamples;
    private final ReviewGroups groups;
    private final Runnable redraw;
    private final ReadOnlyLongWrapper arrivals = new ReadOnlyLongWrapper();

    /// @param redraw called whenever another card is chosen
    Cursor(
            GridSelection selection,
            ListedExamples listedExamples,
            ReviewGroups groups,
            Runnable redraw) {
        this.selection = selection;
        this.listedExamples = listedExamples;
        this.groups = groups;
        this.redraw = redraw;
    }

    /// Chooses a card: alone, up to it (shift) or besides the others (ctrl).
    public void choose(int index, boolean range, boolean toggle) {
        if (selection.choose(index, range, toggle)) {
            redraw.run();
        }
    }

    public void chooseAll() {
        selection.chooseAll();
        redraw.run();
    }

    public boolean isChosen(long id) {
        return selection.isChosen(id);
    }

    /// Whether one card alone is chosen; it may stand for its group.
    boolean alone() {
        return selection.chosen().size() == 1;
    }

    /// What the curator's verbs are about: the chosen ones, in the order in which they were chosen,
    /// or the group that a doubtful one stands for.
    List<Long> meant() {
        return groups.widen(selection.chosen());
    }

    /// How many the next key is about.
    public int chosen() {
        return meant().size();
    }

    /// The focused example's place; -1 in an empty list.
    public int focus() {
        return selection.focus();
    }

    public boolean isFocused(long id) {
        return id().filter(it -> it == id).isPresent();
    }

    /// The example to inspect.
    public Optional<Example> focused() {
        return id().flatMap(id -> listedExamples.example(id, focus()));
    }

    /// The focused example's.
    Optional<Long> id() {
        return selection.focused();
    }

    /// The one so many places away, to be looked at ahead of time.
    public Optional<Example> near(int by) {
        int index = focus() + by;
        List<Long> ids = listedExamples.ids();
        return index >= 0 && index < ids.size()
                ? listedExamples.example(ids.get(index), index)
                : Optional.empty();
    }

    /// The one that comes next once this one, or its whole group, is settled.
    public Optional<Example> ahead() {
        return near(next() - focus());
    }

    /// On to it.
    public void goOn() {
        choose(next(), false, false);
    }

    /// Its place; outside the list where none follows.
    int next() {
        Set<Long> settled = new HashSet<>(meant());
        List<Long> ids = listedExamples.ids();
        for (int index = focus() + 1; index < ids.size(); index++) {
            if (!settled.contains(ids.get(index))) {
                return index;
            }
        }
        return ids.size();
    }

    /// Goes to the first of these examples, unless all that are chosen are among them.
    ///
    /// @return whether one of them is listed
    boolean goTo(List<Long> ids) {
        boolean there = Set.copyOf(ids).containsAll(selection.chosen());
        int place = there ? focus() : listedExamples.place(ids);
        if (!there) {
            choose(place, false, false);
        }
        if (place >= 0) {
            arrive();
        }
        return place >= 0;
    }

    /// Where it stands may not be in sight.
    void arrive() {
        arrivals.set(arrivals.get() + 1);
    }

    /// Counts up whenever it has gone to an example that may not be in sight.
    public ReadOnlyLongProperty arrivals() {
        return arrivals.getReadOnlyProperty();
    }
}
