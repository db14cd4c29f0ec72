package odai.curve;

import java.util.ArrayList;
import java.util.List;

/// Round numbers along an axis: steps of 1, 2 or 5 times a power of ten, as few as asked for or
/// fewer.
///
/// @param step between two of them
public record AxisTicks(List<Double> at, double step) {
    private static final double[] ROUND = {1, 2, 5, 10};
    private static final double SLACK = 1e-9;

    public AxisTicks {
        at = List.copyOf(at);
    }

    /// Those within a range that is not empty.
    ///
    /// @param most at least 2
    public static AxisTicks within(double low, double high, int most) {
        double rough = (high - low) / most;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = power;
        for (double round : ROUND) {
            step = round * power;
            if (step >= rough * (1 - SLACK)) {
                break;
            }
        }
        List<Double> at = new ArrayList<>();
        long first = (long) Math.ceil(low / step - SLACK);
        long last = (long) Math.floor(high / step + SLACK);
        for (long i = first; i <= last; i++) {
            at.add(i * step);
        }
        return new AxisTicks(at, step);
    }

    /// Places behind the point that tell two neighbours apart.
    public int decimals() {
        return Math.max(0, (int) Math.ceil(-Math.log10(step) - SLACK));
    }
}
