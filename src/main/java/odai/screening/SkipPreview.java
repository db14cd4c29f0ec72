package odai.screening;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import odai.dataset.Kind;
import odai.dataset.Verdict;
import odai.targets.Target;

/// What the target would say of two files, in its own words, before anything is uploaded.
public record SkipPreview(TrainingFile training, ValidationFile validation) {

    /// @param reasons examples per kind; one example may have several
    /// @param sentence as the service would send it; empty if nothing is skipped
    public record TrainingFile(
            int examples, int skipped, Map<Kind, Integer> reasons, String sentence) {
        public int used() {
            return examples - skipped;
        }
    }

    /// @param refusedAt lines, from 1, whose picture the service would refuse: any one of them
    ///   fails the job
    /// @param sentence of the first refusal; empty without one
    public record ValidationFile(
            int examples,
            int skipped,
            Map<Kind, Integer> reasons,
            List<Integer> refusedAt,
            String sentence) {
        public ValidationFile {
            refusedAt = List.copyOf(refusedAt);
        }

        public int used() {
            return examples - skipped;
        }
    }

    /// @param training verdicts in the order of the lines
    public static SkipPreview of(
            List<Verdict> training, List<Verdict> validation, Target.ServiceWords serviceWords) {
        List<Integer> skipped = skippedAt(training);
        Map<Kind, Integer> reasons = reasons(training);
        List<Integer> refused = skippedAt(validation);
        return new SkipPreview(
                new TrainingFile(
                        training.size(),
                        skipped.size(),
                        reasons,
                        skipped.isEmpty()
                                ? ""
                                : serviceWords.skipping(
                                        "",
                                        skipped.size(),
                                        training.size() - skipped.size(),
                                        reasons.keySet())),
                new ValidationFile(
                        validation.size(),
                        refused.size(),
                        reasons(validation),
                        refused,
                        refused.isEmpty() ? "" : serviceWords.refusal(refused.getFirst())));
    }

    private static List<Integer> skippedAt(List<Verdict> verdicts) {
        List<Integer> lines = new ArrayList<>();
        for (int i = 0; i < verdicts.size(); i++) {
            if (verdicts.get(i) instanceof Verdict.Skipped
                    || verdicts.get(i) instanceof Verdict.Refused) {
                lines.add(i + 1);
            }
        }
        return lines;
    }

    private static Map<Kind, Integer> reasons(List<Verdict> verdicts) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        for (Verdict verdict : verdicts) {
            if (verdict instanceof Verdict.Skipped it) {
                it.kinds().forEach(kind -> counts.merge(kind, 1, Integer::sum));
            }
        }
        return counts;
    }
}
