package odai.dataset;

import java.util.Map;
import java.util.Set;

/// All that a verdict, a filter and a sort order are derived from, small enough to keep for every
/// example of a project.
///
/// @param confidences the highest confidence a kind has among the findings; kinds without a finding
///   are absent
/// @param doubts the same, but of separate low-confidence hints that only ever ask for a look
/// @param opinions what a second opinion says of a kind, 0 for "not there"; kinds it was not asked
///   about are absent
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
        Map<Kind, Double> opinions,
        Set<Defect> defects,
        boolean screened,
        boolean refused,
        long topScore,
        long bytes) {

    /// Without a second opinion.
    public Evidence(
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
        this(
                id,
                position,
                type,
                decision,
                flags,
                confidences,
                doubts,
                Map.of(),
                defects,
                screened,
                refused,
                topScore,
                bytes);
    }

    public double confidence(Kind kind) {
        return confidences.getOrDefault(kind, 0.0);
    }

    /// How sure one may be of a kind once everybody is heard. What the screeners are clear about
    /// stays so; where they are not, a second opinion takes their place, for and against.
    ///
    /// @param line from which the screeners are clear
    public double believed(Kind kind, double line) {
        double seen = confidence(kind);
        Double opinion = opinions.get(kind);
        return opinion == null ? seen : seen >= line ? Math.max(seen, opinion) : opinion;
    }

    /// The same where a hint is enough to ask for a look; a second opinion settles hints too.
    public double suspected(Kind kind, double line) {
        return opinions.containsKey(kind)
                ? believed(kind, line)
                : Math.max(confidence(kind), doubts.getOrDefault(kind, 0.0));
    }
}
