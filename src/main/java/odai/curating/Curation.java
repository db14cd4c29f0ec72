package odai.curating;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import odai.catalog.Catalog;
import odai.catalog.DecisionLog;
import odai.dataset.Change;
import odai.dataset.Decision;
import odai.dataset.Evidence;
import odai.dataset.Example;
import odai.dataset.ExampleQuery;
import odai.dataset.FlagWord;
import odai.dataset.Inclusion;
import odai.dataset.Kind;
import odai.dataset.Split;
import odai.dataset.SplitPlan;
import odai.dataset.Verdict;
import odai.screening.SkipPolicy;
import odai.screening.ThresholdFit;
import org.jspecify.annotations.Nullable;

/// A project as it is being worked on: evidence of every example in memory, verdicts, splits and
/// counts derived from it, and the curator's verbs. Safe to call from any thread; the look-ups of
/// one example are cheap, everything else belongs on a background thread.
///
/// A project may be begun with its first examples only, so that opening costs the same whatever its
/// size: their look-ups answer at once (their splits are not known yet), and whoever asks for more
/// first reads the rest.
public final class Curation implements AutoCloseable {
    private final Catalog catalog;
    private final DerivedState state;
    private final CurationSettings settings;

    // another process has stored something that is not read here yet
    private volatile boolean behind;

    private Curation(Catalog catalog, List<Long> first) {
        this.catalog = catalog;
        StoredSettings stored = new StoredSettings(catalog.settings());
        this.state =
                new DerivedState(
                        catalog.examples(),
                        Snapshot.first(
                                catalog.examples().evidence(first),
                                new SkipPolicy(stored.thresholds()),
                                stored.splitPlan(),
                                stored.inclusion()));
        this.settings = new CurationSettings(stored, state);
    }

    /// Reads the evidence of all examples and the project's settings.
    public static Curation open(Catalog catalog) {
        Curation curation = new Curation(catalog, List.of());
        curation.state.whole();
        return curation;
    }

    /// Reads the evidence of the first so many examples only, and the project's settings.
    public static Curation begin(Catalog catalog, int first) {
        return new Curation(
                catalog, LongStream.of(catalog.examples().ids()).limit(first).boxed().toList());
    }

    /// Everything, in import order, with no count but the total: all that is known of a project
    /// that was only begun.
    public Listing outline() {
        long[] ids = catalog.examples().ids();
        return new Listing(new LongList(ids), Counts.unknown(ids.length));
    }

    /// Reads what a begun project has not read yet; listeners hear of it.
    public void complete() {
        state.complete();
    }

    public Catalog catalog() {
        return catalog;
    }

    /// Which examples match, in order, with counts for every filter.
    public Listing list(ExampleQuery query) {
        Set<Long> found =
                query.search().isBlank() ? null : catalog.examples().search(query.search());
        return new Query(state.whole(), query, found).run();
    }

    /// Warms up the sensitivity slider; only worth its time where there are many examples.
    ///
    /// @param stopped ends it early
    public void warmUpSlider(BooleanSupplier stopped) {
        SliderWarmUp.run(state.now(), settings.usual(), stopped);
    }

    /// One page in the order of the ids, straight from the catalog. Whatever it holds can be looked
    /// up from then on.
    public List<Example> page(List<Long> ids) {
        if (!state.now().rowOf.keySet().containsAll(ids)) {
            state.whole();
        }
        return catalog.examples().page(ids);
    }

    /// Everything judged, in import order.
    public List<ClassifiedExample> judged() {
        return state.whole().rows;
    }

    /// What each file would hold, in the order it is written.
    public SplitExamples dealt() {
        return state.whole().dealt();
    }

    /// The same for another plan, without changing anything.
    public SplitExamples dealt(SplitPlan plan, Inclusion inclusion) {
        return state.whatIf(plan, inclusion).dealt();
    }

    /// Files that were dealt once: each example stays where it was, in that order; what is gone or
    /// may no longer stand there has left, and nothing comes in.
    ///
    /// @param training ids
    public SplitExamples kept(List<Long> training, List<Long> validation, Inclusion inclusion) {
        return state.whole().kept(training, validation, inclusion);
    }

    /// Cheap. Empty for an id that is not there.
    public Optional<ClassifiedExample> judged(long id) {
        Snapshot snapshot = state.now();
        return Optional.ofNullable(snapshot.rowOf.get(id)).map(snapshot.rows::get);
    }

    /// Cheap.
    public Verdict verdict(long id) {
        return judged(id).orElseThrow().verdict();
    }

    /// Cheap. Null for examples that go into no file.
    public @Nullable Split split(long id) {
        return judged(id).orElseThrow().split();
    }

    /// Cheap: the kinds that count against an example.
    public Set<Kind> counting(long id) {
        return judged(id).orElseThrow().assessment().counting();
    }

    /// Cheap: the kinds a person should look at.
    public Set<Kind> doubtful(long id) {
        return judged(id).orElseThrow().assessment().doubtful();
    }

    public void decide(List<Long> ids, Decision decision) {
        apply(new Change.Decided(ids, decision));
    }

    public void flag(List<Long> ids, Kind kind, @Nullable FlagWord word) {
        apply(new Change.Flagged(ids, kind, word));
    }

    /// The rule of the keys F, P, C, T: a kind that counts becomes cleared, otherwise confirmed.
    /// For many: by the first.
    public void toggle(List<Long> ids, Kind kind) {
        if (!ids.isEmpty()) {
            flag(
                    ids,
                    kind,
                    counting(ids.getFirst()).contains(kind)
                            ? FlagWord.CLEARED
                            : FlagWord.CONFIRMED);
        }
    }

    /// Anything the curator does; durable when the call returns.
    public void apply(Change change) {
        List<Long> ids = catalog.decisions().apply(change);
        // to listeners no id at all means that everything may have changed
        if (!ids.isEmpty()) {
            state.reread(ids);
        }
    }

    /// How the flags agree with what was found, and the thresholds that would fit them best.
    public List<ThresholdFit> fits() {
        Snapshot snapshot = state.now();
        return ThresholdFit.of(
                snapshot.rows.stream().map(ClassifiedExample::evidence).toList(),
                snapshot.policy.thresholds());
    }

    public Optional<DecisionLog.LoggedStep> undo() {
        return moved(catalog.decisions().undo());
    }

    public Optional<DecisionLog.LoggedStep> redo() {
        return moved(catalog.decisions().redo());
    }

    private Optional<DecisionLog.LoggedStep> moved(Optional<DecisionLog.LoggedStep> loggedStep) {
        loggedStep.ifPresent(it -> state.reread(it.ids()));
        return loggedStep;
    }

    public boolean canUndo() {
        return catalog.decisions().canUndo();
    }

    public boolean canRedo() {
        return catalog.decisions().canRedo();
    }

    public CurationSettings settings() {
        return settings;
    }

    /// Reads the evidence again of these examples (after screening), or of all (an empty list:
    /// after an import).
    public void refresh(List<Long> ids) {
        if (ids.isEmpty()) {
            state.reread();
        } else {
            state.reread(ids);
        }
    }

    /// Takes over what another process has stored since this was last asked: decisions, flags,
    /// texts, findings, examples and settings. Cheap where there is nothing. What cannot be read is
    /// read again the next time.
    ///
    /// @return whether there was something; listeners hear of it
    public boolean follow() {
        if (catalog.changedElsewhere()) {
            behind = true;
        }
        if (!behind) {
            return false;
        }
        settings.follow(() -> {
            List<Evidence> read = catalog.examples().evidence();
            behind = false;
            return read;
        });
        return true;
    }

    /// Called after every change, on the thread that made it, with the ids touched (empty: all may
    /// have changed).
    ///
    /// @return takes the listener away again
    public Runnable onChange(Consumer<List<Long>> listener) {
        return state.onChange(listener);
    }

    @Override
    public void close() {
        catalog.close();
    }
}
