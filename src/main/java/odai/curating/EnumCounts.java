package odai.curating;

import java.util.EnumMap;
import java.util.Map;

/// How often each value of an enum was met.
final class EnumCounts<E extends Enum<E>> {
    private final Class<E> values;
    private final int[] counts;

    EnumCounts(Class<E> values) {
        this.values = values;
        this.counts = new int[values.getEnumConstants().length];
    }

    void add(E value) {
        counts[value.ordinal()]++;
    }

    /// Without the values that were not met.
    Map<E, Integer> counts() {
        Map<E, Integer> all = new EnumMap<>(values);
        for (E value : values.getEnumConstants()) {
            if (counts[value.ordinal()] > 0) {
                all.put(value, counts[value.ordinal()]);
            }
        }
        return all;
    }
}
