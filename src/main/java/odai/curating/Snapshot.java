package odai.curating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import odai.dataset.Evidence;
import odai.dataset.Inclusion;
import odai.dataset.Split;
import odai.dataset.SplitPlan;
import odai.dataset.Verdict;
import odai.dataset.VerdictName;
import odai.screening.SkipPolicy;
import odai.splitting.Splitter;

/// Everything derived at one moment, in import order. Never changed: a change makes the next one.
final class Snapshot {
    final SkipPolicy policy;
    final SplitPlan plan;
    final Inclusion inclusion;
    final List<Judged> rows;
    final Map<Long, Integer> rowOf;
    final Splitter.Deal deal;

    /// Whether it holds all examples; without them nothing can be dealt.
    final boolean whole;

    private Snapshot(
            SkipPolicy policy,
            SplitPlan plan,
            Inclusion inclusion,
            List<Judged> rows,
            Map<Long, Integer> rowOf,
            Splitter.Deal deal,
            boolean whole) {
        this.policy = policy;
        this.plan = plan;
        this.inclusion = inclusion;
        this.rows = rows;
        this.rowOf = rowOf;
        this.deal = deal;
        this.whole = whole;
    }

    static Snapshot of(
            List<Evidence> evidence, SkipPolicy policy, SplitPlan plan, Inclusion inclusion) {
        return of(evidence, policy, plan, inclusion, true);
    }

    /// Of some examples of many.
    static Snapshot first(
            List<Evidence> evidence, SkipPolicy policy, SplitPlan plan, Inclusion inclusion) {
        return of(evidence, policy, plan, inclusion, false);
    }

    private static Snapshot of(
            List<Evidence> evidence,
            SkipPolicy policy,
            SplitPlan plan,
            Inclusion inclusion,
            boolean whole) {
        Map<Long, Integer> rowOf = new HashMap<>(evidence.size() * 2);
        Verdict[] verdicts = new Verdict[evidence.size()];
        for (int row = 0; row < verdicts.length; row++) {
            rowOf.put(evidence.get(row).id(), row);
            verdicts[row] = policy.verdict(evidence.get(row));
        }
        return dealt(evidence, verdicts, policy, plan, inclusion, rowOf, whole);
    }

    /// This snapshot with other evidence of some examples; the others keep their verdicts.
    Snapshot with(List<Evidence> changed) {
        List<Evidence> evidence = new ArrayList<>(evidence());
        Verdict[] verdicts = rows.stream().map(Judged::verdict).toArray(Verdict[]::new);
        for (Evidence one : changed) {
            Integer row = rowOf.get(one.id());
            if (row != null) {
                evidence.set(row, one);
                verdicts[row] = policy.verdict(one);
            }
        }
        return dealt(evidence, verdicts, policy, plan, inclusion, rowOf, whole);
    }

    Snapshot with(SkipPolicy otherPolicy, SplitPlan otherPlan, Inclusion otherInclusion) {
        return of(evidence(), otherPolicy, otherPlan, otherInclusion, whole);
    }

    private List<Evidence> evidence() {
        return rows.stream().map(Judged::evidence).toList();
    }

    private static Snapshot dealt(
            List<Evidence> evidence,
            Verdict[] verdicts,
            SkipPolicy policy,
            SplitPlan plan,
            Inclusion inclusion,
            Map<Long, Integer> rowOf,
            boolean whole) {
        VerdictName[] names =
                Arrays.stream(verdicts)
                        .limit(whole ? verdicts.length : 0)
                        .map(Verdict::name)
                        .toArray(VerdictName[]::new);
        Splitter.Deal deal = Splitter.deal(names, plan, inclusion);
        Split[] splits = new Split[verdicts.length];
        for (int row : deal.training()) {
            splits[row] = Split.TRAINING;
        }
        for (int row : deal.validation()) {
            splits[row] = Split.VALIDATION;
        }
        List<Judged> rows = new ArrayList<>(verdicts.length);
        for (int row = 0; row < verdicts.length; row++) {
            rows.add(new Judged(evidence.get(row), verdicts[row], splits[row]));
        }
        return new Snapshot(policy, plan, inclusion, List.copyOf(rows), rowOf, deal, whole);
    }
}
