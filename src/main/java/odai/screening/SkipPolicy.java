package odai.screening;

import java.util.Set;
import odai.dataset.Evidence;
import odai.dataset.Kind;
import odai.dataset.Thresholds;
import odai.dataset.Verdict;

/// What becomes of an example: a pure function of evidence and thresholds. Flags beat findings; an
/// exclusion beats all.
public record SkipPolicy(Thresholds thresholds) {
    public Verdict verdict(Evidence evidence) {
        throw new UnsupportedOperationException("stub " + evidence);
    }

    /// The kinds that count: confirmed, or found at or above the skip line and not cleared.
    public Set<Kind> counting(Evidence evidence) {
        throw new UnsupportedOperationException("stub " + evidence);
    }

    /// The kinds a person should look at.
    public Set<Kind> doubtful(Evidence evidence) {
        throw new UnsupportedOperationException("stub " + evidence);
    }
}
