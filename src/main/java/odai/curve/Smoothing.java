package odai.curve;

import java.util.ArrayList;
import java.util.List;

/// Each value by the straight line that fits it and its neighbours best (local linear regression,
/// every neighbour counting alike): what rises evenly stays the line it is, to its very ends. Never
/// beyond the neighbours' own values.
public final class Smoothing {
    /// Of all spots, on either side.
    private static final int SHARE = 24;

    /// Spots on either side that are enough, however many there are.
    private static final int ENOUGH = 200;

    private Smoothing() {}

    /// As many spots at the same steps.
    public static List<CurveValue> of(List<CurveValue> curveValues) {
        int reach = Math.min(ENOUGH, curveValues.size() / SHARE);
        List<CurveValue> smooth = new ArrayList<>(curveValues.size());
        for (int i = 0; i < curveValues.size(); i++) {
            int from = Math.max(0, i - reach);
            int to = Math.min(curveValues.size(), i + reach + 1);
            smooth.add(
                    new CurveValue(
                            curveValues.get(i).step(),
                            fitted(curveValues.subList(from, to), i - from)));
        }
        return smooth;
    }

    /// The value at one place of the line through them all.
    private static double fitted(List<CurveValue> window, int at) {
        double middle = (window.size() - 1) / 2.0;
        double sum = 0;
        double slope = 0;
        double spread = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < window.size(); i++) {
            double value = window.get(i).value();
            sum += value;
            slope += (i - middle) * value;
            spread += (i - middle) * (i - middle);
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        double rise = spread == 0 ? 0 : slope / spread;
        return Math.clamp(sum / window.size() + rise * (at - middle), low, high);
    }
}
