package odai.curating;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import odai.dataset.Inclusion;
import odai.dataset.Kind;
import odai.dataset.SkipForecast;
import odai.dataset.Thresholds;
import odai.dataset.Verdict;
import odai.screening.Calibration;
import odai.screening.SkipPolicy;
import odai.screening.SkipPreview;
import odai.screening.SkipRange;
import odai.targets.Target;

/// What a target would say of a project's files.
public final class Forecast {
    private Forecast() {}

    /// The files that a careless script would send: everything usable.
    public static SplitExamples careless(Curation curation) {
        return curation.dealt(curation.settings().splitPlan(), Inclusion.ALL_USABLE);
    }

    public static SkipPreview of(SplitExamples splitExamples, Target.ServiceWords serviceWords) {
        return SkipPreview.of(
                verdicts(splitExamples.training()),
                verdicts(splitExamples.validation()),
                serviceWords);
    }

    /// How many of the training file's examples are expected to be skipped; the same wherever the
    /// slider stands.
    ///
    /// @param usual what the chances rest on
    /// @param learned from what the service said of earlier jobs
    public static SkipRange range(
            SplitExamples splitExamples, Thresholds usual, Calibration learned) {
        return SkipRange.of(
                splitExamples.training().stream().map(ClassifiedExample::evidence).toList(),
                usual,
                learned);
    }

    /// What is expected of a training file that is about to be sent, line by line, to be held
    /// against the service's word later. Not calibrated: later calibrations compare raw chances.
    ///
    /// @param target what is expected of it is kept too, with what it taught until then
    /// @param policy what the verdicts rest on: their kinds are counted
    /// @param usual what the chances rest on
    public static SkipForecast sent(
            Batch batch, String target, SkipPolicy policy, Thresholds usual) {
        double mean = 0;
        double variance = 0;
        Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
        for (Batch.Item item : batch.training()) {
            int lines = item.lines();
            double chance = SkipRange.chance(item.judged().evidence(), usual);
            mean += lines * chance;
            variance += (double) lines * lines * chance * (1 - chance);
            if (item.skipped()) {
                policy.counting(item.judged().evidence())
                        .forEach(kind -> kinds.merge(kind, lines, Integer::sum));
            }
        }
        ExpectedSkips expected = batch.expected(target);
        return new SkipForecast(expected.sent(), expected.expected(), mean, variance, kinds);
    }

    /// What a target's word on earlier jobs of this project teaches.
    public static Calibration learned(Curation curation, String target) {
        return Calibration.of(curation.catalog().skips().answered(target));
    }

    private static List<Verdict> verdicts(List<ClassifiedExample> rows) {
        return rows.stream().map(ClassifiedExample::verdict).toList();
    }
}
