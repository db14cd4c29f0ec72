package odai.splitting;

import java.util.Arrays;
import odai.dataset.Inclusion;
import odai.dataset.SplitPlan;
import odai.dataset.VerdictName;

/// Deals examples to the training and the validation file: the rows, in the order, that
/// scikit-learn's `train_test_split(rows, test_size=…, random_state=…)` gives.
///
/// * `BEFORE`: all rows are dealt, then those that do not go in are left out; the rest keeps its
///   file.
/// * `AFTER`: only rows that may stand in the validation file are dealt; rows that only train
///   (under review, say) follow the training file in import order.
///
/// Validation holds only rows that train, except under `ALL_USABLE`.
public final class Splitter {
    private Splitter() {}

    /// Row numbers in the order they are written.
    public record Deal(int[] training, int[] validation) {}

    /// @param verdicts of all rows, in import order
    public static Deal deal(VerdictName[] verdicts, SplitPlan plan, Inclusion inclusion) {
        return plan.when() == SplitPlan.When.BEFORE
                ? before(verdicts, plan, inclusion)
                : after(verdicts, plan, inclusion);
    }

    /// Files as they were dealt once, without the rows that do not go in any more. Nothing moves
    /// from one to the other, and nothing comes in.
    public static Deal keep(Deal dealt, VerdictName[] verdicts, Inclusion inclusion) {
        return new Deal(
                Arrays.stream(dealt.training)
                        .filter(row -> trains(verdicts[row], inclusion))
                        .toArray(),
                Arrays.stream(dealt.validation)
                        .filter(row -> validates(verdicts[row], inclusion))
                        .toArray());
    }

    private static Deal before(VerdictName[] verdicts, SplitPlan plan, Inclusion inclusion) {
        return keep(split(rows(verdicts.length), plan), verdicts, inclusion);
    }

    private static Deal after(VerdictName[] verdicts, SplitPlan plan, Inclusion inclusion) {
        int[] eligible =
                Arrays.stream(rows(verdicts.length))
                        .filter(row -> validates(verdicts[row], inclusion))
                        .toArray();
        int[] others =
                Arrays.stream(rows(verdicts.length))
                        .filter(row ->
                                trains(verdicts[row], inclusion)
                                        && !validates(verdicts[row], inclusion))
                        .toArray();
        Deal dealt = split(eligible, plan);
        int[] training = Arrays.copyOf(dealt.training, dealt.training.length + others.length);
        System.arraycopy(others, 0, training, dealt.training.length, others.length);
        return new Deal(training, dealt.validation);
    }

    /// Where one side would be empty though some were to be held out, scikit-learn refuses; then
    /// nothing is held out.
    private static Deal split(int[] rows, SplitPlan plan) {
        int held = (int) Math.ceil(plan.validation() * rows.length);
        if (held < 1 || held >= rows.length) {
            return new Deal(rows, new int[0]);
        }
        int[] order = new SklearnPermutation(plan.seed()).of(rows.length);
        int[] dealt = Arrays.stream(order).map(row -> rows[row]).toArray();
        return new Deal(Arrays.copyOfRange(dealt, held, dealt.length), Arrays.copyOf(dealt, held));
    }

    private static boolean trains(VerdictName verdict, Inclusion inclusion) {
        return switch (verdict) {
            case TRAINS -> true;
            case REVIEW -> inclusion != Inclusion.TRAINS;
            case SKIPPED, REFUSED ->
                    inclusion == Inclusion.NOT_EXCLUDED || inclusion == Inclusion.ALL_USABLE;
            case EXCLUDED, UNUSABLE -> false;
        };
    }

    private static boolean validates(VerdictName verdict, Inclusion inclusion) {
        return verdict == VerdictName.TRAINS
                || inclusion == Inclusion.ALL_USABLE && trains(verdict, inclusion);
    }

    private static int[] rows(int n) {
        int[] rows = new int[n];
        Arrays.setAll(rows, row -> row);
        return rows;
    }
}
