package odai.ui.gallery;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableListBase;

/// The ids a grid shows: one observable view for its whole life over lists that are replaced. A
/// grid that is given a new list throws its rows and cards away and builds them anew; one whose
/// list changes keeps them.
final class ShownIds extends ObservableListBase<Long> {
    private List<Long> ids = List.of();

    @Override
    public Long get(int index) {
        return ids.get(index);
    }

    @Override
    public int size() {
        return ids.size();
    }

    /// From now on these, which must not change any more. Costs the same whatever their number.
    ///
    /// @return whether they are others than before
    boolean show(List<Long> next) {
        if (next.equals(ids)) {
            return false;
        }
        List<Long> before = ids;
        ids = next;
        fireChange(new Replaced(this, before));
        return true;
    }

    /// Everything, by everything else: built from single elements, a change of a million boxes
    /// each.
    private static final class Replaced extends ListChangeListener.Change<Long> {
        private final List<Long> before;
        private boolean begun;

        Replaced(ShownIds list, List<Long> before) {
            super(list);
            this.before = before;
        }

        @Override
        public boolean next() {
            boolean first = !begun;
            begun = true;
            return first;
        }

        @Override
        public void reset() {
            begun = false;
        }

        @Override
        public int getFrom() {
            return 0;
        }

        @Override
        public int getTo() {
            return getList().size();
        }

        @Override
        public List<Long> getRemoved() {
            return before;
        }

        @Override
        protected int[] getPermutation() {
            return new int[0];
        }
    }
}
