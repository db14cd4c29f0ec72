package odai.curve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// No more spots than can be told apart, without losing a peak: of each stretch the first, the
/// lowest, the highest and the last.
public final class Thinning {
    private static final int PER_STRETCH = 4;

    private Thinning() {}

    /// @param most spots, at least 4
    public static List<Spot> of(List<Spot> spots, int most) {
        if (spots.size() <= most) {
            return spots;
        }
        int stretches = Math.max(1, most / PER_STRETCH);
        List<Spot> thin = new ArrayList<>();
        for (int i = 0; i < stretches; i++) {
            int from = (int) ((long) i * spots.size() / stretches);
            int to = (int) ((long) (i + 1) * spots.size() / stretches);
            List<Spot> stretch = spots.subList(from, to);
            Comparator<Spot> height = Comparator.comparingDouble(Spot::value);
            List.of(
                            stretch.getFirst(),
                            stretch.stream().min(height).orElseThrow(),
                            stretch.stream().max(height).orElseThrow(),
                            stretch.getLast())
                    .stream()
                    .distinct()
                    .sorted(Comparator.comparingInt(Spot::step))
                    .forEach(thin::add);
        }
        return thin;
    }
}
