package odai.service;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a service's moderation thinks.
///
/// @param model that says so; empty where the service does not name it
/// @param results one for each text or picture, in the order in which they were asked about
public record ModerationResults(String model, List<ModerationResult> results) {
    public ModerationResults {
        results = List.copyOf(results);
    }

    /// @param flagged categories, in the service's words; `other` where it flags without naming one
    /// @param scores 0 … 1 for each category that has one
    public record ModerationResult(Set<String> flagged, Map<String, Double> scores) {
        public ModerationResult {
            flagged = Set.copyOf(flagged);
            scores = Map.copyOf(scores);
        }
    }
}
