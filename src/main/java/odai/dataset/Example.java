package odai.dataset;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One picture, its odai, its responses and what is known and decided of it.
///
/// @param id the catalog's own number
/// @param odaiId the data set's name for it, unique in a project (a relative path where the data
///   set has none)
/// @param position 0, 1, 2 … in import order; the split counts on it
/// @param odai what is trained on
/// @param originalOdai as imported
/// @param origin where it came from, such as `metadata.jsonl:17`
/// @param refusal what the service said when it refused this example, or null
public record Example(
        long id,
        String odaiId,
        long position,
        ExampleType type,
        String odai,
        String originalOdai,
        List<Response> responses,
        ImageRef image,
        String origin,
        Flags flags,
        Decision decision,
        Set<Defect> defects,
        List<Finding> findings,
        @Nullable String refusal) {

    public Example {
        responses = List.copyOf(responses);
        findings = List.copyOf(findings);
        defects =
                defects.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(defects));
    }

    /// The responses that are trained on, in their order.
    public List<Response> chosen() {
        return responses.stream().filter(Response::chosen).toList();
    }

    /// The response to show first: the best chosen one, else the best of all.
    public Optional<Response> top() {
        return responses.stream()
                .max(Comparator.comparing(Response::chosen).thenComparing(Response::score));
    }
}
