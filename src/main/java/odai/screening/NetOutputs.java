package odai.screening;

import java.util.Map;

/// What a net answered: flat rows of numbers by name.
record NetOutputs(Map<String, float[]> byName) {
    float[] of(String name) {
        float[] numbers = byName.get(name);
        if (numbers == null) {
            throw new IllegalArgumentException(name + " is not among " + byName.keySet());
        }
        return numbers;
    }

    /// Of a net with one output.
    float[] only() {
        if (byName.size() != 1) {
            throw new IllegalArgumentException("not one but " + byName.keySet());
        }
        return byName.values().iterator().next();
    }
}
