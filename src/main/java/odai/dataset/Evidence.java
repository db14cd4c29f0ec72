package odai.dataset;

import java.util.Map;
import java.util.Set;

/// All that a verdict, a filter and a sort order are derived from, small enough to keep for every
/// example of a project.
///
/// @param confidences the highest confidence a kind has among the findings; kinds without a finding
///   are absent
/// @param doubts the same, but of separate low-confidence hints that only ever ask for a look
/// @param screened whether any screener has looked at the picture
/// @param refused whether the service refused it
/// @param topScore of the response shown first; 0 without one
public record Evidence(
        long id,
        long position,
        ExampleType type,
        Decision decision,
        Flags flags,
        Map<Kind, Double> confidences,
        Map<Kind, Double> doubts,
        Set<Defect> defects,
        boolean screened,
        boolean refused,
        long topScore,
        long bytes) {

    public double confidence(Kind kind) {
        return confidences.getOrDefault(kind, 0.0);
    }
}
