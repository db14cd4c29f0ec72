package odai.curating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import odai.dataset.Example;
import odai.dataset.Finding;
import odai.dataset.Kind;
import odai.dataset.Thresholds;

/// Which of an example's findings are worth showing to a person.
public final class VisibleFindings {
    private VisibleFindings() {}

    /// What is at least a doubt, and opinions. What the nets hardly saw would only be in the way;
    /// but where there is nothing else of a kind that counts or of which the curator has spoken,
    /// the surest.
    ///
    /// @param counting the kinds that are held against it
    public static List<Finding> of(Example example, Set<Kind> counting, Thresholds lines) {
        List<Finding> seen = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            double line = lines.band(kind).review();
            List<Finding> all =
                    example.findings().stream().filter(it -> it.kind() == kind).toList();
            List<Finding> own = all.stream().filter(it -> !it.opinion()).toList();
            List<Finding> sure = own.stream().filter(it -> it.confidence() >= line).toList();
            if (sure.isEmpty() && (example.flags().word(kind) != null || counting.contains(kind))) {
                own.stream()
                        .max(Comparator.comparingDouble(Finding::confidence))
                        .ifPresent(seen::add);
            }
            seen.addAll(sure);
            all.stream().filter(Finding::opinion).forEach(seen::add);
        }
        return seen;
    }
}
