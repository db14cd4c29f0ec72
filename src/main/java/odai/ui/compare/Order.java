package odai.ui.compare;

import java.util.List;
import odai.comparing.HeldOut;
import odai.curating.Curation;
import odai.dataset.ComparedOdai;
import odai.targets.Target;

/// What the curator wants compared, and where.
record Order(Target target, String address, List<String> models, Source source) {
    Order {
        models = List.copyOf(models);
    }

    /// What the models are asked.
    sealed interface Source {
        /// @param most so many at most
        record HeldOutExamples(int most) implements Source {}

        /// @param picture path; empty for none
        record Own(String odai, String picture) implements Source {}
    }

    /// Reads the catalog.
    List<ComparedOdai> odai(Curation curation) {
        return switch (source) {
            case Source.HeldOutExamples it ->
                    HeldOut.of(curation, models).first(curation, it.most());
            case Source.Own it -> HeldOut.own(it.odai(), it.picture());
        };
    }
}
