package odai.dataset;

import java.time.Instant;
import java.util.List;

/// Several models, asked the same things side by side.
///
/// @param id the catalog's own number
/// @param target id of the target that was asked
/// @param system the system text of every request
/// @param models the models' ids at the target, in the order they are shown
public record Comparison(
        long id,
        Instant created,
        String target,
        String system,
        List<String> models,
        List<ComparedOdai> odai) {
    public Comparison {
        models = List.copyOf(models);
        odai = List.copyOf(odai);
    }
}
