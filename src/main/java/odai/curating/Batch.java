package odai.curating;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import odai.dataset.Inclusion;
import odai.dataset.LineSource;
import odai.dataset.SplitPlan;
import odai.dataset.Verdict;

/// What would be sent: both files' examples with what their lines are made of. One read of the
/// catalog; preflight and prices are then pure reckoning.
public record Batch(String systemText, List<Item> training, List<Item> validation) {
    public Batch {
        training = List.copyOf(training);
        validation = List.copyOf(validation);
    }

    /// An example, and the lines it becomes: one for each of its answers.
    public record Item(Judged judged, LineSource source) {
        public long id() {
            return source.id();
        }

        public int lines() {
            return source.answers().size();
        }

        /// Whether the service is expected to leave it out of training, or to refuse the file for
        /// it.
        public boolean skipped() {
            return judged.verdict() instanceof Verdict.Skipped
                    || judged.verdict() instanceof Verdict.Refused;
        }
    }

    /// As the project is set. Reads the catalog: not for the window's thread.
    public static Batch of(Curation curation) {
        return of(curation, curation.splitPlan(), curation.inclusion());
    }

    public static Batch of(Curation curation, SplitPlan plan, Inclusion inclusion) {
        return of(curation, curation.dealt(plan, inclusion));
    }

    public static Batch of(Curation curation, Dealt dealt) {
        Map<Long, LineSource> sources = curation.catalog().examples().lineSources();
        return new Batch(
                curation.systemText(),
                items(dealt.training(), sources),
                items(dealt.validation(), sources));
    }

    private static List<Item> items(List<Judged> rows, Map<Long, LineSource> sources) {
        List<Item> items = new ArrayList<>(rows.size());
        for (Judged row : rows) {
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

    /// The lines that are left for training after the expected skips.
    public int remaining() {
        return lines(training.stream().filter(item -> !item.skipped()).toList());
    }
}
