package odai.screening;

import java.util.List;
import java.util.OptionalInt;
import odai.dataset.SkipTally;

/// How far the forecast is moved by what a service said of earlier jobs: one shift of the odds for
/// every example that is in doubt, and a few skips where nobody is. What a person has confirmed is
/// not moved.
///
/// With `p` the chance of a line, a shift `d` of its log odds moves the expected number by about `d
/// · Σ p(1 − p)`. The shift that explains what was told, held back by a normal prior of width 1, is
/// then one step of Newton's: `d = Σ(told − mean) / (Σ variance + 1)`. A hundredth of the lines
/// sent is added to the variance: a service errs now and then where nobody is in doubt, and without
/// that a single such line would move everything else. What the shift leaves unexplained is taken
/// for such errors: a share of all lines, whatever was seen in them.
///
/// @param shift of the log odds; above 0 the service skips more than was expected
/// @param lapses the share of lines skipped though nobody saw a reason, 0 … 1
/// @param reports how many jobs it rests on
public record Calibration(double shift, double lapses, int reports) {
    public static final Calibration NONE = new Calibration(0, 0, 0);

    private static final double PRIOR = 1;
    private static final double LAPSES = 0.01;

    /// Further from what was measured on labelled pictures nobody is believed.
    private static final double FURTHEST = 2;

    public static Calibration of(List<SkipTally> tallies) {
        double surprise = 0;
        double weight = PRIOR;
        double variance = 0;
        double sent = 0;
        int answered = 0;
        for (SkipTally tally : tallies) {
            OptionalInt told = tally.told();
            if (told.isPresent()) {
                surprise += told.getAsInt() - tally.forecast().mean();
                variance += tally.forecast().variance();
                sent += tally.forecast().sent();
                answered++;
            }
        }
        if (answered == 0) {
            return NONE;
        }
        weight += variance + LAPSES * sent;
        double shift = Math.clamp(surprise / weight, -FURTHEST, FURTHEST);
        double unexplained = surprise - shift * variance;
        double lapses = sent == 0 ? 0 : Math.clamp(unexplained / sent, 0, 1);
        return new Calibration(shift, lapses, answered);
    }

    /// The chance after the shift and with the lapses; what is certain to be skipped stays so.
    public double moved(double chance) {
        double shifted = shifted(chance);
        return shifted + (1 - shifted) * lapses;
    }

    private double shifted(double chance) {
        if (shift == 0 || chance <= 0 || chance >= 1) {
            return chance;
        }
        double odds = chance / (1 - chance) * Math.exp(shift);
        return odds / (1 + odds);
    }
}
