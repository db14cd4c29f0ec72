package odai.curve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// No more spots than can be told apart, without losing a peak: of each stretch the first, the
/// lowest, the highest and the last.
public final class Downsampling {
    private static final int PER_STRETCH = 4;

    private Downsampling() {}

    /// @param most spots, at least 4
    public static List<CurveValue> of(List<CurveValue> curveValues, int most) {
        if (curveValues.size() <= most) {
            return curveValues;
        }
        int stretches = Math.max(1, most / PER_STRETCH);
        List<CurveValue> thin = new ArrayList<>();
        for (int i = 0; i < stretches; i++) {
            int from = (int) ((long) i * curveValues.size() / stretches);
            int to = (int) ((long) (i + 1) * curveValues.size() / stretches);
            List<CurveValue> stretch = curveValues.subList(from, to);
            Comparator<CurveValue> height = Comparator.comparingDouble(CurveValue::value);
            List.of(
                            stretch.getFirst(),
                            stretch.stream().min(height).orElseThrow(),
                            stretch.stream().max(height).orElseThrow(),
                            stretch.getLast())
                    .stream()
                    .distinct()
                    .sorted(Comparator.comparingInt(CurveValue::step))
                    .forEach(thin::add);
        }
        return thin;
    }
}
