package odai.dataset;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// An example on its way into a catalog.
///
/// @param origin where it came from, such as `metadata.jsonl:17`
public record NewExample(
        String odaiId,
        ExampleType type,
        String odai,
        List<Response> responses,
        ImageRef image,
        String origin,
        Set<Defect> defects) {
    public NewExample {
        responses = List.copyOf(responses);
        defects =
                defects.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(defects));
    }
}
