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
import odai.dataset.VerdictName;
import odai.screening.SkipPolicy;
import odai.screening.Standing;
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
        for (int row = 0; row < evidence.size(); row++) {
            rowOf.put(evidence.get(row).id(), row);
        }
        Standing[] standings = evidence.stream().map(policy::judge).toArray(Standing[]::new);
        return dealt(List.of(), evidence, standings, policy, plan, inclusion, rowOf, whole);
    }

    /// By another policy. What stays equal stays the same object: a slider makes many snapshots,
    /// and what is new in each has to be moved by the collector.
    private Standing[] judged(SkipPolicy other) {
        Standing[] standings = new Standing[rows.size()];
        for (int row = 0; row < standings.length; row++) {
            Standing before = rows.get(row).standing();
            Standing now = other.judge(rows.get(row).evidence());
            standings[row] = now.equals(before) ? before : now;
        }
        return standings;
    }

    private Standing[] standings() {
        return rows.stream().map(Judged::standing).toArray(Standing[]::new);
    }

    /// This snapshot with other evidence of some examples; the others keep their verdicts.
    Snapshot with(List<Evidence> changed) {
        List<Evidence> evidence = new ArrayList<>(evidence());
        Standing[] standings = standings();
        for (Evidence one : changed) {
            Integer row = rowOf.get(one.id());
            if (row != null) {
                evidence.set(row, one);
                standings[row] = policy.judge(one);
            }
        }
        return dealt(rows, evidence, standings, policy, plan, inclusion, rowOf, whole);
    }

    /// What follows from other settings; examples are judged anew only by another policy.
    Snapshot with(SkipPolicy otherPolicy, SplitPlan otherPlan, Inclusion otherInclusion) {
        Standing[] standings = otherPolicy.equals(policy) ? standings() : judged(otherPolicy);
        return dealt(
                rows, evidence(), standings, otherPolicy, otherPlan, otherInclusion, rowOf, whole);
    }

    private List<Evidence> evidence() {
        return rows.stream().map(Judged::evidence).toList();
    }

    /// Files as they were dealt once, without what does not go in any more.
    Dealt kept(List<Long> training, List<Long> validation, Inclusion within) {
        VerdictName[] names =
                rows.stream().map(row -> row.verdict().name()).toArray(VerdictName[]::new);
        Splitter.Deal kept =
                Splitter.keep(
                        new Splitter.Deal(rowsOf(training), rowsOf(validation)), names, within);
        return new Dealt(
                in(kept.training(), Split.TRAINING), in(kept.validation(), Split.VALIDATION));
    }

    private int[] rowsOf(List<Long> ids) {
        return ids.stream().filter(rowOf::containsKey).mapToInt(rowOf::get).toArray();
    }

    private List<Judged> in(int[] numbers, Split split) {
        return Arrays.stream(numbers)
                .mapToObj(rows::get)
                .map(row -> new Judged(row.evidence(), row.standing(), split))
                .toList();
    }

    /// @param before rows to be taken over where they are still right; or none
    private static Snapshot dealt(
            List<Judged> before,
            List<Evidence> evidence,
            Standing[] standings,
            SkipPolicy policy,
            SplitPlan plan,
            Inclusion inclusion,
            Map<Long, Integer> rowOf,
            boolean whole) {
        VerdictName[] names =
                Arrays.stream(standings)
                        .limit(whole ? standings.length : 0)
                        .map(standing -> standing.verdict().name())
                        .toArray(VerdictName[]::new);
        Splitter.Deal deal = Splitter.deal(names, plan, inclusion);
        Split[] splits = new Split[standings.length];
        for (int row : deal.training()) {
            splits[row] = Split.TRAINING;
        }
        for (int row : deal.validation()) {
            splits[row] = Split.VALIDATION;
        }
        Judged[] rows = new Judged[standings.length];
        for (int row = 0; row < rows.length; row++) {
            Judged now = new Judged(evidence.get(row), standings[row], splits[row]);
            rows[row] = before.isEmpty() || !now.same(before.get(row)) ? now : before.get(row);
        }
        return new Snapshot(policy, plan, inclusion, List.of(rows), rowOf, deal, whole);
    }
}
