package odai.curating;

import java.util.Map;
import odai.dataset.Decision;
import odai.dataset.Defect;
import odai.dataset.ExampleType;
import odai.dataset.Kind;
import odai.dataset.Split;
import odai.dataset.VerdictName;

/// Live counts: how many examples each filter value would show, given all the other filters and the
/// search (values of the same filter do not narrow each other). `overall` counts verdicts over the
/// whole project.
///
/// @param missing how many pictures of the whole project are not where they were
/// @param unseen how many of the whole project train only because nobody has looked at them
/// @param promised the same under the other filters: how many of `verdicts`' trains
public record Counts(
        int total,
        int matching,
        Map<VerdictName, Integer> overall,
        Map<VerdictName, Integer> verdicts,
        Map<Kind, Integer> kinds,
        Map<ExampleType, Integer> types,
        Map<Decision, Integer> decisions,
        Map<Split, Integer> splits,
        Map<Defect, Integer> defects,
        int missing,
        int unseen,
        int promised) {
    /// Of a project whose examples are still being read.
    static Counts unknown(int total) {
        return new Counts(
                total, total, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(),
                0, 0, 0);
    }

    /// Whether anything but the total was counted.
    public boolean known() {
        return total == 0 || !overall.isEmpty();
    }
}
