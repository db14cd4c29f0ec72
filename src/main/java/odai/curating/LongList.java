package odai.curating;

import java.util.AbstractList;
import java.util.RandomAccess;

/// A list over plain numbers.
final class LongList extends AbstractList<Long> implements RandomAccess {
    private final long[] values;

    LongList(long[] values) {
        this.values = values;
    }

    @Override
    public Long get(int index) {
        return values[index];
    }

    @Override
    public int size() {
        return values.length;
    }
}
