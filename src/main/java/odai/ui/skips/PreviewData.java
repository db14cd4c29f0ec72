package odai.ui.skips;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import odai.advising.TextRisk;
import odai.curating.Batch;
import odai.curating.ClassifiedExample;
import odai.curating.Curation;
import odai.curating.ExpectedSkips;
import odai.curating.Forecast;
import odai.curating.SplitExamples;
import odai.curating.TypeOutlook;
import odai.dataset.Severity;
import odai.dataset.SkipTally;
import odai.dataset.VerdictName;
import odai.screening.Calibration;
import odai.screening.SkipPreview;
import odai.screening.SkipRange;
import odai.targets.Target;
import odai.targets.Targets;

/// What one look at the project says of what would be skipped.
///
/// @param counted which examples of the training file reasons and types count
/// @param learned the service's last word on a file, if it was ever asked
/// @param expected what is reckoned to be skipped of the training file, in examples
/// @param ordered lines that remain of what the submission would send as it is set now
/// @param reports how many words of its there are
/// @param verdicts of all examples
/// @param skipped ids of what the service would skip, or has refused
/// @param refused ids of what it would refuse in the validation file
/// @param repaired how many train only because the export repairs their picture
/// @param unseen how many train only because nobody has looked at them
/// @param unseenTraining the same of the training file
/// @param unseenValidation the same of the validation file
record PreviewData(
        Target service,
        SkipPreview preview,
        List<TypeOutlook> types,
        SkippedIds counted,
        SkipRange range,
        Optional<SkipTally> learned,
        ExpectedSkips expected,
        int ordered,
        int reports,
        Map<VerdictName, Integer> verdicts,
        List<Long> skipped,
        List<Long> refused,
        int repaired,
        int unseen,
        int unseenTraining,
        int unseenValidation,
        TextRisk risk) {
    /// Reads the project; may take a while.
    static PreviewData of(Curation curation) {
        Map<VerdictName, Integer> verdicts = new EnumMap<>(VerdictName.class);
        List<Long> skipped = new ArrayList<>();
        int repaired = 0;
        for (ClassifiedExample row : curation.judged()) {
            VerdictName verdict = row.verdict().name();
            verdicts.merge(verdict, 1, Integer::sum);
            if (SkippedIds.stopped(row)) {
                skipped.add(row.evidence().id());
            }
            if (verdict == VerdictName.TRAINS && repaired(row)) {
                repaired++;
            }
        }
        SplitExamples splitExamples = Forecast.careless(curation);
        Target service = service(curation);
        List<SkipTally> tallies = curation.catalog().skips().answered(service.id());
        return new PreviewData(
                service,
                Forecast.of(splitExamples, service.words()),
                TypeOutlook.of(splitExamples.training()),
                SkippedIds.of(splitExamples.training()),
                Forecast.range(splitExamples, curation.settings().usual(), Calibration.of(tallies)),
                tallies.isEmpty() ? Optional.empty() : Optional.of(tallies.getLast()),
                ExpectedSkips.of(
                        splitExamples.training(),
                        curation.settings().usual(),
                        Calibration.of(tallies)),
                Batch.expected(curation, service.id()).remaining(),
                tallies.size(),
                verdicts,
                skipped,
                refused(splitExamples),
                repaired,
                unseen(curation.judged()),
                unseen(splitExamples.training()),
                unseen(splitExamples.validation()),
                TextRisk.of(curation));
    }

    private static int unseen(List<ClassifiedExample> rows) {
        return (int) rows.stream().filter(ClassifiedExample::unseen).count();
    }

    private static List<Long> refused(SplitExamples splitExamples) {
        return splitExamples.validation().stream()
                .filter(SkippedIds::stopped)
                .map(row -> row.evidence().id())
                .toList();
    }

    private static boolean repaired(ClassifiedExample row) {
        return row.evidence().defects().stream().anyMatch(it -> it.severity() == Severity.REPAIRED);
    }

    /// The one that was asked last; before that the strictest that is known.
    private static Target service(Curation curation) {
        return curation.catalog().jobs().all().stream()
                .findFirst()
                .flatMap(job -> Targets.byId(job.target()))
                .orElseGet(() -> Targets.byId("openai").orElseThrow());
    }
}
