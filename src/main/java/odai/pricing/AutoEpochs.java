package odai.pricing;

/// The number of epochs the service chooses when it is left to it: three, more where examples are
/// few, fewer where they are many. Read from runs, not published: an estimate.
public final class AutoEpochs {
    private static final int USUAL = 3;
    private static final int FEW = 100;
    private static final int MOST = 25;
    private static final int MANY = 25_000;

    private AutoEpochs() {}

    /// @param examples that remain after skips
    public static int expected(int examples) {
        if ((long) examples * USUAL < FEW) {
            return Math.min(MOST, FEW / Math.max(1, examples));
        }
        return (long) examples * USUAL > MANY ? Math.max(1, MANY / examples) : USUAL;
    }
}
