package odai.screening;

import java.util.Set;
import odai.dataset.Kind;
import odai.dataset.Verdict;

/// What the policy makes of one example.
///
/// @param counting the kinds that count against it, whatever else its verdict follows from
/// @param doubtful the kinds a person should look at
public record Assessment(Verdict verdict, Set<Kind> counting, Set<Kind> doubtful) {}
