package odai.curating;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
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
import odai.dataset.Thresholds;
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
    /// Fewer are reckoned in no time.
    private static final int MANY = 5_000;

    private static final int REHEARSALS = 5;

    private final Catalog catalog;
    private final StoredSettings stored;
    private final List<Consumer<List<Long>>> listeners = new CopyOnWriteArrayList<>();
    private volatile Snapshot now;
    private volatile Thresholds usual;
    private volatile int repairs;
    private volatile int epochs;
    private volatile @Nullable WhatIfCache whatIfCache;

    // another process has stored something that is not read here yet
    private volatile boolean behind;

    // what is stored and what holds here change together: whoever follows what another process has
    // stored never finds one without the other
    private final Object settling = new Object();

    private Curation(Catalog catalog, List<Long> first) {
        this.catalog = catalog;
        this.stored = new StoredSettings(catalog.settings());
        this.usual = stored.usual();
        this.repairs = stored.repairs();
        this.epochs = stored.epochs();
        this.now =
                Snapshot.first(
                        catalog.examples().evidence(first),
                        new SkipPolicy(stored.thresholds()),
                        stored.splitPlan(),
                        stored.inclusion());
    }

    /// Reads the evidence of all examples and the project's settings.
    public static Curation open(Catalog catalog) {
        Curation curation = new Curation(catalog, List.of());
        curation.whole();
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
        if (!now.whole) {
            whole();
            listeners.forEach(listener -> listener.accept(List.of()));
        }
    }

    private Snapshot whole() {
        if (!now.whole) {
            synchronized (this) {
                // whoever changes an example meanwhile waits and reads it again
                if (!now.whole) {
                    now = reread(now);
                }
            }
        }
        return now;
    }

    private Snapshot reread(Snapshot before) {
        return Snapshot.of(
                catalog.examples().evidence(), before.policy, before.plan, before.inclusion);
    }

    public Catalog catalog() {
        return catalog;
    }

    /// Which examples match, in order, with counts for every filter.
    public Listing list(ExampleQuery query) {
        Set<Long> found =
                query.search().isBlank() ? null : catalog.examples().search(query.search());
        return new Query(whole(), query, found).run();
    }

    /// Warms up the just-in-time compiler for the sensitivity slider by counting for a few other
    /// positions and dropping the results; only where there are many examples. Without it the first
    /// moves of the slider run interpreted and lag.
    ///
    /// @param stopped asked before each
    public void rehearse(BooleanSupplier stopped) {
        Snapshot snapshot = now;
        int times = snapshot.rows.size() < MANY ? 0 : REHEARSALS;
        for (int i = 1; i <= times && !stopped.getAsBoolean(); i++) {
            SkipPolicy other =
                    new SkipPolicy(SkipPolicy.sensitivity(usual, (double) i / (times + 1)));
            new Query(
                            snapshot.with(other, snapshot.plan, snapshot.inclusion),
                            ExampleQuery.ALL,
                            null)
                    .run();
        }
    }

    /// One page in the order of the ids, straight from the catalog. Whatever it holds can be looked
    /// up from then on.
    public List<Example> page(List<Long> ids) {
        if (!now.rowOf.keySet().containsAll(ids)) {
            whole();
        }
        return catalog.examples().page(ids);
    }

    /// Everything judged, in import order.
    public List<ClassifiedExample> judged() {
        return whole().rows;
    }

    /// What each file would hold, in the order it is written.
    public SplitExamples dealt() {
        return copyOf(whole());
    }

    /// The same for another plan, without changing anything.
    public SplitExamples dealt(SplitPlan plan, Inclusion inclusion) {
        Snapshot snapshot = whole();
        if (plan.equals(snapshot.plan) && inclusion == snapshot.inclusion) {
            return copyOf(snapshot);
        }
        WhatIfCache known = whatIfCache;
        if (known == null || !known.answers(snapshot, plan, inclusion)) {
            known = new WhatIfCache(snapshot, snapshot.with(snapshot.policy, plan, inclusion));
            whatIfCache = known;
        }
        return copyOf(known.made());
    }

    /// Files that were dealt once: each example stays where it was, in that order; what is gone or
    /// may no longer stand there has left, and nothing comes in.
    ///
    /// @param training ids
    public SplitExamples kept(List<Long> training, List<Long> validation, Inclusion inclusion) {
        return whole().kept(training, validation, inclusion);
    }

    /// What another plan would make of a snapshot, kept because whoever asks asks several times.
    private record WhatIfCache(Snapshot from, Snapshot made) {
        boolean answers(Snapshot now, SplitPlan plan, Inclusion inclusion) {
            return from == now && made.plan.equals(plan) && made.inclusion == inclusion;
        }
    }

    private static SplitExamples copyOf(Snapshot snapshot) {
        return new SplitExamples(
                IntStream.of(snapshot.deal.training()).mapToObj(snapshot.rows::get).toList(),
                IntStream.of(snapshot.deal.validation()).mapToObj(snapshot.rows::get).toList());
    }

    /// Cheap. Empty for an id that is not there.
    public Optional<ClassifiedExample> judged(long id) {
        Snapshot snapshot = now;
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
            touched(ids);
        }
    }

    /// How the flags agree with what was found, and the lines that would fit them best.
    public List<ThresholdFit> fits() {
        Snapshot snapshot = now;
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
        loggedStep.ifPresent(it -> touched(it.ids()));
        return loggedStep;
    }

    public boolean canUndo() {
        return catalog.decisions().canUndo();
    }

    public boolean canRedo() {
        return catalog.decisions().canRedo();
    }

    public Thresholds thresholds() {
        return now.policy.thresholds();
    }

    /// Stored with the project, once the counts have followed: a slider waits for no disk.
    public void thresholds(Thresholds lines) {
        synchronized (settling) {
            rejudge(lines);
            stored.thresholds(lines);
        }
    }

    /// Cheap. The lines with the slider in its middle: those we ship, or those fitted to the flags.
    public Thresholds usual() {
        return usual;
    }

    /// Lines fitted to the flags become the usual ones, and hold at once. Stored with the project.
    public void learn(Thresholds fitted) {
        synchronized (settling) {
            stored.learn(fitted);
            usual = fitted;
            rejudge(fitted);
        }
    }

    /// Whether there are lines to go back to.
    public boolean learned() {
        return stored.learned();
    }

    /// Back to the lines before the last fitting.
    public void unlearn() {
        synchronized (settling) {
            if (learned()) {
                stored.unlearn();
                usual = stored.usual();
                rejudge(stored.thresholds());
            }
        }
    }

    private void rejudge(Thresholds lines) {
        derive(snapshot -> snapshot.with(new SkipPolicy(lines), snapshot.plan, snapshot.inclusion));
    }

    public SplitPlan splitPlan() {
        return now.plan;
    }

    public void splitPlan(SplitPlan plan) {
        synchronized (settling) {
            stored.splitPlan(plan);
            derive(snapshot -> snapshot.with(snapshot.policy, plan, snapshot.inclusion));
        }
    }

    public Inclusion inclusion() {
        return now.inclusion;
    }

    public void inclusion(Inclusion inclusion) {
        synchronized (settling) {
            stored.inclusion(inclusion);
            derive(snapshot -> snapshot.with(snapshot.policy, snapshot.plan, inclusion));
        }
    }

    /// So many refusals of an order are repaired without asking; 0 unless changed. Stored with the
    /// project.
    public int repairs() {
        return repairs;
    }

    public void repairs(int most) {
        synchronized (settling) {
            stored.repairs(most);
            repairs = most;
        }
    }

    /// So many epochs are ordered; 0, auto, unless changed. Stored with the project.
    public int epochs() {
        return epochs;
    }

    public void epochs(int number) {
        synchronized (settling) {
            stored.epochs(number);
            epochs = number;
        }
    }

    /// The system text of every exported line; `ボケて` unless changed. Stored with the project.
    public String systemText() {
        return stored.systemText();
    }

    public void systemText(String text) {
        stored.systemText(text);
    }

    /// Reads the evidence again of these examples (after screening), or of all (an empty list:
    /// after an import).
    public void refresh(List<Long> ids) {
        if (ids.isEmpty()) {
            derive(this::reread);
        } else {
            touched(ids);
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
        synchronized (settling) {
            usual = stored.usual();
            repairs = stored.repairs();
            epochs = stored.epochs();
            SkipPolicy policy = new SkipPolicy(stored.thresholds());
            SplitPlan plan = stored.splitPlan();
            Inclusion inclusion = stored.inclusion();
            derive(_ -> {
                Snapshot read = Snapshot.of(catalog.examples().evidence(), policy, plan, inclusion);
                behind = false;
                return read;
            });
        }
        return true;
    }

    /// Called after every change, on the thread that made it, with the ids touched (empty: all may
    /// have changed).
    ///
    /// @return takes the listener away again
    public Runnable onChange(Consumer<List<Long>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void touched(List<Long> ids) {
        synchronized (this) {
            List<Evidence> changed = catalog.examples().evidence(ids);
            now = now.with(changed);
        }
        listeners.forEach(listener -> listener.accept(ids));
    }

    private void derive(UnaryOperator<Snapshot> next) {
        synchronized (this) {
            now = next.apply(now);
        }
        listeners.forEach(listener -> listener.accept(List.of()));
    }

    @Override
    public void close() {
        catalog.close();
    }
}
