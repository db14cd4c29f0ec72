package odai.practice;

import java.util.Random;

/// Losses as they might go: both fall with the epochs, and the validation loss rises again the
/// sooner the fewer examples there are. `valid(e) = 0.9 + 2·exp(−e/2) + 0.05·min(5, 230/n)·e`,
/// whose lowest point for n = 230 lies at e = 2·ln 20 ≈ 6 epochs (as in the run this is modelled
/// on), later for more examples. A higher learning rate goes the same way in fewer epochs. The
/// noise depends on the seed alone.
final class LossModel {
    private static final double FLOOR = 0.9;
    private static final double START = 2.0;
    private static final double PACE = 2.0;
    private static final double OVERFIT = 0.05 * 230;
    // a handful of examples is memorised at once; more than this nobody has seen a loss rise
    private static final double STEEPEST = 0.25;

    private final int examples;
    private final int stepsPerEpoch;
    private final long seed;
    private final double learningRate;

    /// @param learningRate multiple of the usual one
    LossModel(int examples, int stepsPerEpoch, long seed, double learningRate) {
        this.examples = Math.max(1, examples);
        this.stepsPerEpoch = stepsPerEpoch;
        this.seed = seed;
        this.learningRate = learningRate;
    }

    double train(int step) {
        double epoch = epoch(step);
        return round(0.15 + (FLOOR + START - 0.15) * Math.exp(-epoch / 3) + noise(step, 0.04));
    }

    /// At the end of an epoch, over the whole validation file.
    double fullValid(int step) {
        double epoch = epoch(step);
        return round(
                FLOOR
                        + START * Math.exp(-epoch / PACE)
                        + Math.min(STEEPEST, OVERFIT / examples) * epoch);
    }

    double valid(int step) {
        return round(fullValid(step) + noise(-step, 0.03));
    }

    double accuracy(double loss) {
        return round(Math.exp(-loss * 0.7));
    }

    private double epoch(int step) {
        return step * learningRate / stepsPerEpoch;
    }

    private double noise(int salt, double size) {
        return new Random(seed * 31 + salt).nextGaussian() * size;
    }

    private static double round(double value) {
        return Math.round(Math.max(0.01, value) * 10_000) / 10_000.0;
    }
}
