package odai.curve;

import java.util.ArrayList;
import java.util.List;

/// The mean of a value and its neighbours. Towards both ends the window shrinks on both sides
/// alike, so that a line that rises evenly stays the line it is.
public final class Smoothing {
    /// Of all spots, on either side.
    private static final int SHARE = 24;

    private Smoothing() {}

    /// As many spots at the same steps.
    public static List<Spot> of(List<Spot> spots) {
        int most = spots.size() / SHARE;
        double[] sums = new double[spots.size() + 1];
        for (int i = 0; i < spots.size(); i++) {
            sums[i + 1] = sums[i] + spots.get(i).value();
        }
        List<Spot> smooth = new ArrayList<>(spots.size());
        for (int i = 0; i < spots.size(); i++) {
            int reach = Math.min(most, Math.min(i, spots.size() - 1 - i));
            double mean = (sums[i + reach + 1] - sums[i - reach]) / (2 * reach + 1);
            smooth.add(new Spot(spots.get(i).step(), mean));
        }
        return smooth;
    }
}
