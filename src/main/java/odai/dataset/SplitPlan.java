package odai.dataset;

/// How examples are dealt to the two files.
///
/// @param validation share of the examples held out, 0 (none) up to but not including 1
/// @param seed scikit-learn's `random_state`, 0 … 4294967295
/// @param when whether the rows are dealt before the ones that do not train are taken out, or after
public record SplitPlan(double validation, long seed, When when) {
    /// scikit-learn takes seeds of 32 bits.
    public static final long MAX_SEED = 0xFFFFFFFFL;

    /// The story's: a tenth, seed 42, dealt among the examples that train.
    public static final SplitPlan DEFAULT = new SplitPlan(0.1, 42, When.AFTER);

    public enum When {
        BEFORE,
        AFTER
    }

    public SplitPlan {
        if (!(validation >= 0 && validation < 1)) {
            throw new IllegalArgumentException("validation share " + validation);
        }
        if (seed < 0 || seed > MAX_SEED) {
            throw new IllegalArgumentException("seed " + seed);
        }
    }

    public SplitPlan withValidation(double share) {
        return new SplitPlan(share, seed, when);
    }

    public SplitPlan withSeed(long number) {
        return new SplitPlan(validation, number, when);
    }
}
