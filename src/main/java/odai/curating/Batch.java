package odai.curating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import odai.dataset.Inclusion;
import odai.dataset.LineSource;
import odai.dataset.SplitPlan;
import odai.dataset.Thresholds;
import odai.screening.Calibration;
import odai.screening.SkipPolicy;

/// What would be sent: both files' examples with what their lines are made of. One read of the
/// catalog; preflight and prices are then pure reckoning.
///
/// @param learned by target, what its word on earlier jobs lets expect of the training file
public record Batch(
        String systemText,
        List<Item> training,
        List<Item> validation,
        Map<String, ExpectedSkips> learned) {
    public Batch {
        training = List.copyOf(training);
        validation = List.copyOf(validation);
        learned = Map.copyOf(learned);
    }

    /// Of which no service has said anything yet.
    public Batch(String systemText, List<Item> training, List<Item> validation) {
        this(systemText, training, validation, Map.of());
    }

    /// An example, and the lines it becomes: one for each of its answers.
    public record Item(ClassifiedExample judged, LineSource source) {
        public long id() {
            return source.id();
        }

        public int lines() {
            return source.answers().size();
        }

        /// Whether the service is expected to leave it out of training, or to refuse the file for
        /// it.
        public boolean skipped() {
            return ExpectedSkips.skipped(judged.verdict());
        }
    }

    /// As the project is set. Reads the catalog: not for the window's thread.
    public static Batch of(Curation curation) {
        return of(curation, curation.settings().splitPlan(), curation.settings().inclusion());
    }

    public static Batch of(Curation curation, SplitPlan plan, Inclusion inclusion) {
        return of(curation, curation.dealt(plan, inclusion));
    }

    public static Batch of(Curation curation, SplitExamples splitExamples) {
        Map<Long, LineSource> sources = curation.catalog().examples().lineSources();
        List<Item> training = items(splitExamples.training(), sources);
        Map<String, ExpectedSkips> learned = new HashMap<>();
        for (String target : curation.catalog().skips().spoken()) {
            learned.put(
                    target,
                    expected(
                            training,
                            curation.settings().usual(),
                            Forecast.learned(curation, target)));
        }
        return new Batch(
                curation.settings().order().systemText(),
                training,
                items(splitExamples.validation(), sources),
                learned);
    }

    /// What that target is expected to skip of what would be sent, without reading any text.
    public static ExpectedSkips expected(Curation curation, String target) {
        Map<Long, Integer> several = curation.catalog().examples().severalLines();
        return ExpectedSkips.of(
                curation.dealt(curation.settings().splitPlan(), curation.settings().inclusion())
                        .training(),
                row -> row,
                row -> several.getOrDefault(row.evidence().id(), 1),
                curation.settings().usual(),
                Forecast.learned(curation, target));
    }

    private static ExpectedSkips expected(
            List<Item> training, Thresholds usual, Calibration learned) {
        return ExpectedSkips.of(training, Item::judged, Item::lines, usual, learned);
    }

    /// What that target is expected to skip of the training file.
    public ExpectedSkips expected(String target) {
        ExpectedSkips taught = learned.get(target);
        return taught == null ? expected(training, SkipPolicy.DEFAULT, Calibration.NONE) : taught;
    }

    private static List<Item> items(List<ClassifiedExample> rows, Map<Long, LineSource> sources) {
        List<Item> items = new ArrayList<>(rows.size());
        for (ClassifiedExample row : rows) {
            LineSource source = sources.get(row.evidence().id());
            if (source != null) {
                items.add(new Item(row, source));
            }
        }
        return items;
    }

    /// Lines of both files.
    public int lines() {
        return lines(training) + lines(validation);
    }

    public static int lines(List<Item> items) {
        return items.stream().mapToInt(Item::lines).sum();
    }
}
