package odai.curating;

import java.util.List;
import java.util.Optional;
import odai.catalog.Catalog;
import odai.catalog.DecisionLog;
import odai.dataset.Change;
import odai.dataset.Decision;
import odai.dataset.Example;
import odai.dataset.ExampleQuery;
import odai.dataset.FlagWord;
import odai.dataset.Inclusion;
import odai.dataset.Kind;
import odai.dataset.Split;
import odai.dataset.SplitPlan;
import odai.dataset.Thresholds;
import odai.dataset.Verdict;
import org.jspecify.annotations.Nullable;

/// A project as it is being worked on: evidence of every example in memory, verdicts, splits and
/// counts derived from it, and the curator's verbs. Safe to call from any thread; none of its calls
/// belongs on the FX thread except the cheap look-ups that say so.
public final class Curation implements AutoCloseable {
    private final Catalog catalog;

    private Curation(Catalog catalog) {
        this.catalog = catalog;
    }

    /// Reads the evidence of all examples (50,000: some 100 ms) and the project's settings
    /// (thresholds, split plan, inclusion).
    public static Curation open(Catalog catalog) {
        return new Curation(catalog);
    }

    public Catalog catalog() {
        return catalog;
    }

    /// Which examples match, in order, with counts for every filter.
    public Listing list(ExampleQuery query) {
        throw new UnsupportedOperationException("stub " + query);
    }

    /// One page in the order of the ids, straight from the catalog.
    public List<Example> page(List<Long> ids) {
        return catalog.examples().page(ids);
    }

    /// Everything judged, in import order: what preview, export, preflight and cost start from.
    public List<Judged> judged() {
        throw new UnsupportedOperationException("stub");
    }

    /// Cheap: from memory.
    public Verdict verdict(long id) {
        throw new UnsupportedOperationException("stub " + id);
    }

    /// Cheap: from memory. Null for examples that go into no file.
    public @Nullable Split split(long id) {
        throw new UnsupportedOperationException("stub " + id);
    }

    public void decide(List<Long> ids, Decision decision) {
        throw new UnsupportedOperationException("stub " + ids + decision);
    }

    public void flag(List<Long> ids, Kind kind, @Nullable FlagWord word) {
        throw new UnsupportedOperationException("stub " + ids + kind + word);
    }

    /// The rule of the keys F, P, C, T: a kind that counts becomes cleared, otherwise confirmed.
    /// For many: by the first one.
    public void toggle(List<Long> ids, Kind kind) {
        throw new UnsupportedOperationException("stub " + ids + kind);
    }

    /// Anything else the curator does; durable when the call returns.
    public void apply(Change change) {
        throw new UnsupportedOperationException("stub " + change);
    }

    public Optional<DecisionLog.Step> undo() {
        throw new UnsupportedOperationException("stub");
    }

    public Optional<DecisionLog.Step> redo() {
        throw new UnsupportedOperationException("stub");
    }

    public boolean canUndo() {
        throw new UnsupportedOperationException("stub");
    }

    public boolean canRedo() {
        throw new UnsupportedOperationException("stub");
    }

    public Thresholds thresholds() {
        throw new UnsupportedOperationException("stub");
    }

    /// Stored with the project.
    public void thresholds(Thresholds now) {
        throw new UnsupportedOperationException("stub " + now);
    }

    public SplitPlan splitPlan() {
        throw new UnsupportedOperationException("stub");
    }

    public void splitPlan(SplitPlan now) {
        throw new UnsupportedOperationException("stub " + now);
    }

    public Inclusion inclusion() {
        throw new UnsupportedOperationException("stub");
    }

    public void inclusion(Inclusion now) {
        throw new UnsupportedOperationException("stub " + now);
    }

    /// The system text of every exported line; `ボケて` unless changed. Stored with the project.
    public String systemText() {
        throw new UnsupportedOperationException("stub");
    }

    public void systemText(String now) {
        throw new UnsupportedOperationException("stub " + now);
    }

    /// Reads the evidence again of these examples (after screening), or of all (empty list: after
    /// an import).
    public void refresh(List<Long> ids) {
        throw new UnsupportedOperationException("stub " + ids);
    }

    /// Called after every change, on the thread that made it, with the ids touched (empty: all may
    /// have changed).
    public void onChange(java.util.function.Consumer<List<Long>> listener) {
        throw new UnsupportedOperationException("stub " + listener);
    }

    @Override
    public void close() {
        catalog.close();
    }
}
