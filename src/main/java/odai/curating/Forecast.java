package odai.curating;

import java.util.List;
import odai.dataset.Inclusion;
import odai.dataset.Verdict;
import odai.screening.SkipPolicy;
import odai.screening.SkipPreview;
import odai.screening.SkipRange;
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

    /// How many of the training file's examples are expected to be skipped.
    public static SkipRange range(Curation curation, Inclusion inclusion) {
        Dealt dealt = curation.dealt(curation.splitPlan(), inclusion);
        return SkipRange.of(
                dealt.training().stream().map(Judged::evidence).toList(),
                new SkipPolicy(curation.thresholds()));
    }

    private static List<Verdict> verdicts(List<Judged> rows) {
        return rows.stream().map(Judged::verdict).toList();
    }
}
