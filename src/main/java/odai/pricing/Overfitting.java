package odai.pricing;

/// Whether so few examples would be memorised in so many epochs. A rule of thumb from observed
/// runs, not a law: with 230 pictures the validation loss was lowest after the sixth epoch, and the
/// lowest point moves by the logarithm of the number of examples.
///
/// @param examples that remain after skips
/// @param best the epoch after which the validation loss is expected to rise
public record Overfitting(int examples, int epochs, int best, Level level) {
    private static final double PACE = 2;
    private static final double SCALE = 11.5;

    public enum Level {
        NONE,
        /// Past the expected lowest point.
        REMARK,
        /// Half as long again.
        WARNING,
        /// No example remains: there is nothing to memorise, nor anything else to train on.
        NOTHING
    }

    public static Overfitting of(int examples, int epochs) {
        double lowest = PACE * Math.log(Math.max(1, examples) / SCALE);
        int best = (int) Math.max(1, Math.round(lowest));
        return new Overfitting(examples, epochs, best, level(examples, epochs, best));
    }

    private static Level level(int examples, int epochs, int best) {
        if (examples == 0) {
            return Level.NOTHING;
        }
        return 2 * epochs > 3 * best ? Level.WARNING : epochs > best ? Level.REMARK : Level.NONE;
    }

    /// Whether the preflight says so already: of what is memorised, or that no line is left.
    public boolean warns() {
        return level == Level.WARNING || level == Level.NOTHING;
    }
}
