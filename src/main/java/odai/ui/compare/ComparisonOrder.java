package odai.ui.compare;

import java.util.List;
import odai.comparing.HeldOutSelection;
import odai.curating.Curation;
import odai.dataset.ComparedOdai;
import odai.targets.Target;

/// What the curator wants compared, and where.
record ComparisonOrder(Target target, String address, List<String> models, ComparedSource source) {
    ComparisonOrder {
        models = List.copyOf(models);
    }

    /// What the models are asked.
    sealed interface ComparedSource {
        /// @param most so many at most
        record HeldOutExamples(int most) implements ComparedSource {}

        /// @param picture path; empty for none
        record Own(String odai, String picture) implements ComparedSource {}
    }

    /// Reads the catalog.
    List<ComparedOdai> odai(Curation curation) {
        return switch (source) {
            case ComparedSource.HeldOutExamples it ->
                    HeldOutSelection.of(curation, models).first(curation, it.most());
            case ComparedSource.Own it -> HeldOutSelection.own(it.odai(), it.picture());
        };
    }
}
