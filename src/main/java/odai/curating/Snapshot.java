package odai.curating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import odai.dataset.Evidence;
import odai.dataset.Inclusion;
import odai.dataset.Split;
import odai.dataset.SplitPlan;
import odai.dataset.VerdictName;
import odai.screening.Assessment;
import odai.screening.SkipPolicy;
import odai.splitting.Splitter;

/// Everything derived at one moment, in import order. Never changed: a change makes the next one.
final class Snapshot {
    final SkipPolicy policy;
    final SplitPlan plan;
    final Inclusion inclusion;
    final List<ClassifiedExample> rows;
    final Map<Long, Integer> rowOf;
    final Splitter.Deal deal;

    /// Whether it holds all examples; without them nothing can be dealt.
    final boolean whole;

    private Snapshot(
            SkipPolicy policy,
            SplitPlan plan,
            Inclusion inclusion,
            List<ClassifiedExample> rows,
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
        Assessment[] assessments = evidence.stream().map(policy::judge).toArray(Assessment[]::new);
        return dealt(List.of(), evidence, assessments, policy, plan, inclusion, rowOf, whole);
    }

    /// By another policy. What stays equal stays the same object: a slider makes many snapshots,
    /// and what is new in each has to be moved by the collector.
    private Assessment[] judged(SkipPolicy other) {
        Assessment[] assessments = new Assessment[rows.size()];
        for (int row = 0; row < assessments.length; row++) {
            Assessment before = rows.get(row).assessment();
            Assessment now = other.judge(rows.get(row).evidence());
            assessments[row] = now.equals(before) ? before : now;
        }
        return assessments;
    }

    private Assessment[] standings() {
        return rows.stream().map(ClassifiedExample::assessment).toArray(Assessment[]::new);
    }

    /// This snapshot with other evidence of some examples; the others keep their verdicts.
    Snapshot with(List<Evidence> changed) {
        List<Evidence> evidence = new ArrayList<>(evidence());
        Assessment[] assessments = standings();
        for (Evidence one : changed) {
            Integer row = rowOf.get(one.id());
            if (row != null) {
                evidence.set(row, one);
                assessments[row] = policy.judge(one);
            }
        }
        return dealt(rows, evidence, assessments, policy, plan, inclusion, rowOf, whole);
    }

    /// What follows from other settings; examples are judged anew only by another policy.
    Snapshot with(SkipPolicy otherPolicy, SplitPlan otherPlan, Inclusion otherInclusion) {
        Assessment[] assessments = otherPolicy.equals(policy) ? standings() : judged(otherPolicy);
        return dealt(
                rows,
                evidence(),
                assessments,
                otherPolicy,
                otherPlan,
                otherInclusion,
                rowOf,
                whole);
    }

    private List<Evidence> evidence() {
        return rows.stream().map(ClassifiedExample::evidence).toList();
    }

    /// What each file would hold, in the order it is written.
    SplitExamples dealt() {
        return new SplitExamples(
                IntStream.of(deal.training()).mapToObj(rows::get).toList(),
                IntStream.of(deal.validation()).mapToObj(rows::get).toList());
    }

    /// Files as they were dealt once, without what does not go in any more.
    SplitExamples kept(List<Long> training, List<Long> validation, Inclusion within) {
        VerdictName[] names =
                rows.stream().map(row -> row.verdict().name()).toArray(VerdictName[]::new);
        Splitter.Deal kept =
                Splitter.keep(
                        new Splitter.Deal(rowsOf(training), rowsOf(validation)), names, within);
        return new SplitExamples(
                in(kept.training(), Split.TRAINING), in(kept.validation(), Split.VALIDATION));
    }

    private int[] rowsOf(List<Long> ids) {
        return ids.stream().filter(rowOf::containsKey).mapToInt(rowOf::get).toArray();
    }

    private List<ClassifiedExample> in(int[] numbers, Split split) {
        return Arrays.stream(numbers)
                .mapToObj(rows::get)
                .map(row -> new ClassifiedExample(row.evidence(), row.assessment(), split))
                .toList();
    }

    /// @param before rows to be taken over where they are still right; or none
    private static Snapshot dealt(
            List<ClassifiedExample> before,
            List<Evidence> evidence,
            Assessment[] assessments,
            SkipPolicy policy,
            SplitPlan plan,
            Inclusion inclusion,
            Map<Long, Integer> rowOf,
            boolean whole) {
        VerdictName[] names =
                Arrays.stream(assessments)
                        .limit(whole ? assessments.length : 0)
                        .map(assessment -> assessment.verdict().name())
                        .toArray(VerdictName[]::new);
        Splitter.Deal deal = Splitter.deal(names, plan, inclusion);
        Split[] splits = new Split[assessments.length];
        for (int row : deal.training()) {
            splits[row] = Split.TRAINING;
        }
        for (int row : deal.validation()) {
            splits[row] = Split.VALIDATION;
        }
        ClassifiedExample[] rows = new ClassifiedExample[assessments.length];
        for (int row = 0; row < rows.length; row++) {
            ClassifiedExample now =
                    new ClassifiedExample(evidence.get(row), assessments[row], splits[row]);
            rows[row] = before.isEmpty() || !now.same(before.get(row)) ? now : before.get(row);
        }
        return new Snapshot(policy, plan, inclusion, List.of(rows), rowOf, deal, whole);
    }
}
