package odai.ui.compare;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import odai.catalog.Catalog;
import odai.catalog.ComparisonStore;
import odai.comparing.BlindPair;
import odai.comparing.Candidate;
import odai.comparing.Cell;
import odai.comparing.ComparedModels;
import odai.comparing.ComparisonCost;
import odai.comparing.HeldOutSelection;
import odai.curating.Curation;
import odai.dataset.ComparedAnswer;
import odai.dataset.ComparedOdai;
import odai.dataset.Comparison;
import odai.dataset.Judgement;
import odai.images.DecodeMarks;
import odai.images.ImageDecoder;
import odai.settings.Keys;
import odai.targets.Target;
import odai.text.Texts;
import odai.ui.task.Background;
import odai.ui.task.StaleGuard;
import odai.work.Problem;

/// The comparison that is looked at: its cells as they fill, how it was judged. No nodes, and no
/// service client on the FX thread. Outlives the page: another language builds another one around
/// the same answers.
public final class CompareModel {
    private final Curation curation;
    private final Catalog catalog;
    private final Background tasks;
    private final Background reader;
    private final AskingStage asking;
    private final ShownComparison shown = new ShownComparison();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Set<Long> agreed = new HashSet<>();
    private final TickedModels tickedModels = new TickedModels();
    private final StaleGuard looked = new StaleGuard();

    /// @param threads ask the models, and do whatever else takes a while
    public CompareModel(Catalog catalog, Curation curation, ExecutorService threads, Keys keys) {
        this.catalog = catalog;
        this.curation = curation;
        this.asking = new AskingStage(catalog, threads, keys);
        this.tasks = new Background(threads, this::broke);
        this.reader = new Background(threads, it -> problem.set(Optional.of(it)));
    }

    /// Whether answers and judgements can be kept.
    boolean changeable() {
        return catalog.unchangeable().isEmpty();
    }

    /// What there is to choose from.
    ///
    /// @param chosen the models that the curator ticked or compared last, or that lie nearest
    record ModelChoices(List<Candidate> candidates, List<String> chosen) {}

    ReadOnlyObjectProperty<Optional<Comparison>> shown() {
        return shown.comparison();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// What kept the last wish from being fulfilled as a whole; what concerns one answer is in its
    /// cell.
    ReadOnlyObjectProperty<Optional<Problem>> problem() {
        return problem.getReadOnlyProperty();
    }

    ObservableMap<Cell, Cell.CellState> cells() {
        return shown.cells();
    }

    ObservableList<Judgement> judgements() {
        return shown.judgements();
    }

    void choices(Target target, Consumer<ModelChoices> then) {
        List<String> ticked = tickedModels.of(target.id());
        reader.run(
                () -> {
                    List<String> named = ComparedModels.of(catalog.settings());
                    List<String> all =
                            Stream.concat(named.stream(), ticked.stream()).distinct().toList();
                    return new KnownModels(named, Candidate.of(target, catalog.jobs(), all));
                },
                it -> then.accept(choices(target, it)));
    }

    private record KnownModels(List<String> models, List<Candidate> candidates) {}

    private ModelChoices choices(Target target, KnownModels knownModels) {
        List<String> usual =
                knownModels.models().isEmpty()
                        ? Candidate.usual(knownModels.candidates())
                        : knownModels.models();
        List<String> chosen = tickedModels.chosen(target.id(), knownModels.models(), usual);
        tickedModels.know(knownModels.models());
        return new ModelChoices(knownModels.candidates(), chosen);
    }

    /// Kept while the project is open, whatever is looked at meanwhile.
    void tick(Target target, List<String> models) {
        tickedModels.put(target.id(), models);
    }

    /// What can be asked that none of these models was trained on.
    void heldOut(List<String> models, Consumer<HeldOutSelection> then) {
        reader.run(() -> HeldOutSelection.of(curation, models), then);
    }

    /// What it would cost; nothing is sent.
    void forecast(ComparisonOrder comparisonOrder, Consumer<ComparisonCost> then) {
        reader.run(
                () -> {
                    List<ComparedOdai> odai = comparisonOrder.odai(curation);
                    List<Long> ids =
                            odai.stream()
                                    .filter(it -> !it.own())
                                    .map(ComparedOdai::example)
                                    .toList();
                    return ComparisonCost.of(
                            comparisonOrder.target(),
                            curation.settings().order().systemText(),
                            comparisonOrder.models(),
                            odai,
                            curation.page(ids));
                },
                then);
    }

    /// Asks every model everything; the curator has agreed to what leaves this machine.
    void start(ComparisonOrder comparisonOrder) {
        tick(comparisonOrder.target(), comparisonOrder.models());
        tickedModels.know(comparisonOrder.models());
        begin(() -> {
            ComparedModels.set(catalog.settings(), comparisonOrder.models());
            Comparison made =
                    store().add(
                                    new Comparison(
                                            0,
                                            Clock.systemUTC().instant(),
                                            comparisonOrder.target().id(),
                                            curation.settings().order().systemText(),
                                            comparisonOrder.models(),
                                            comparisonOrder.odai(curation)));
            Background.show(() -> {
                agreed.add(made.id());
                shown.show(new StoredComparison(made, List.of(), List.of()));
            });
            ask(made, Cell.all(made), comparisonOrder);
        });
    }

    /// Whether asking again needs the curator's word first: to a real target one is enough for a
    /// whole comparison, while the window is open.
    boolean agreed(Target target) {
        return target.simulation()
                || shown.comparison().get().filter(it -> agreed.contains(it.id())).isPresent();
    }

    /// Asks these cells of the comparison that is shown once more.
    void retry(List<Cell> again, ComparisonOrder comparisonOrder) {
        Comparison comparison = shown.require();
        agreed.add(comparison.id());
        begin(() -> ask(comparison, again, comparisonOrder));
    }

    private void begin(Runnable work) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        // an earlier one that is still being read comes too late
        looked.drop();
        problem.set(Optional.empty());
        asking.reset();
        tasks.perform(work, () -> busy.set(false));
    }

    private void broke(Problem it) {
        busy.set(false);
        problem.set(Optional.of(it));
    }

    public void stop() {
        asking.stop();
    }

    private void ask(Comparison comparison, List<Cell> which, ComparisonOrder comparisonOrder) {
        asking.ask(
                comparison,
                which,
                comparisonOrder,
                (cell, cellState) -> shown.put(comparison, cell, cellState),
                refused -> tickedModels.forget(refused.models()));
    }

    /// Newest first.
    void earlier(Consumer<List<Comparison>> then) {
        reader.run(store()::all, then);
    }

    /// An earlier one, as it was left.
    void look(Comparison comparison) {
        if (busy.get()) {
            return;
        }
        reader.run(() -> StoredComparison.read(store(), comparison), looked.only(shown::show));
    }

    /// The newest one, where none is shown.
    void newest() {
        if (shown.comparison().get().isEmpty()) {
            earlier(looked.only(all -> all.stream().findFirst().ifPresent(this::look)));
        }
    }

    /// What is answered so far.
    List<ComparedAnswer> answers() {
        return shown.answers();
    }

    /// The pairs of two models, as they are judged blind.
    List<BlindPair> pairs(String one, String other) {
        return shown.pairs(one, other);
    }

    /// Stored at once; a later word beats an earlier one.
    void judge(BlindPair pair, BlindPair.Choice choice) {
        Judgement judgement = pair.judged(choice);
        shown.judge(judgement);
        long id = shown.require().id();
        reader.perform(() -> store().judge(id, judgement));
    }

    void takeBack(Judgement judgement) {
        shown.takeBack(judgement);
        long id = shown.require().id();
        reader.perform(() -> store().takeBack(id, judgement));
    }

    /// Writes what is shown into the project's exports.
    ///
    /// @param ending `md` or `csv`
    void export(String ending, Texts texts, Consumer<Path> then) {
        Comparison comparison = shown.require();
        reader.run(
                () ->
                        StoredComparison.read(store(), comparison)
                                .export(catalog.exports(), ending, texts),
                then);
    }

    /// What shows the pictures of a comparison.
    ImageDecoder decoder() {
        return new ImageDecoder(DecodeMarks.in(catalog.marks()));
    }

    private ComparisonStore store() {
        return catalog.comparisons();
    }
}
