package odai.curating;

import java.util.List;
import odai.dataset.Inclusion;
import odai.dataset.Verdict;
import odai.screening.SkipPreview;
import odai.targets.Target;

/// What a target would say of a project's files.
public final class Forecast {
    private Forecast() {}

    /// @param inclusion which examples would be sent; `ALL_USABLE` for what a careless script would
    ///   send
    public static SkipPreview of(Curation curation, Inclusion inclusion, Target.Words words) {
        Dealt dealt = curation.dealt(curation.splitPlan(), inclusion);
        return SkipPreview.of(verdicts(dealt.training()), verdicts(dealt.validation()), words);
    }

    private static List<Verdict> verdicts(List<Judged> rows) {
        return rows.stream().map(Judged::verdict).toList();
    }
}
