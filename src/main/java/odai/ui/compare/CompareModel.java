package odai.ui.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import odai.catalog.ComparisonStore;
import odai.comparing.BlindPair;
import odai.comparing.Candidate;
import odai.comparing.Cell;
import odai.comparing.ComparedModels;
import odai.comparing.ComparisonCost;
import odai.comparing.ComparisonReport;
import odai.comparing.ComparisonRun;
import odai.comparing.HeldOutSelection;
import odai.curating.Curation;
import odai.dataset.ComparedAnswer;
import odai.dataset.ComparedOdai;
import odai.dataset.Comparison;
import odai.dataset.Judgement;
import odai.images.DecodeMarks;
import odai.images.ImageDecoder;
import odai.practice.EmbeddedPractice;
import odai.service.ApiKey;
import odai.service.ServiceAccess;
import odai.settings.Keys;
import odai.targets.Target;
import odai.text.Texts;
import odai.ui.task.Background;
import odai.ui.task.StaleGuard;
import odai.work.Problem;
import odai.work.Progress;

/// The comparison that is looked at: its cells as they fill, how it was judged. No nodes, and no
/// service client on the FX thread. Outlives the page: another language builds another one around
/// the same answers.
public final class CompareModel {
    private final Curation curation;
    private final ExecutorService threads;
    private final Background tasks;
    private final Background reader;
    private final Keys keys;
    private final ReadOnlyObjectWrapper<Optional<Comparison>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableMap<Cell, Cell.CellState> cells = FXCollections.observableHashMap();
    // one view for all: it hears of the cells only as long as somebody holds it
    private final ObservableMap<Cell, Cell.CellState> seen =
            FXCollections.unmodifiableObservableMap(cells);
    private final ObservableList<Judgement> judgements = FXCollections.observableArrayList();
    private final Set<Long> agreed = new HashSet<>();
    private final TickedModels tickedModels = new TickedModels();
    private final StaleGuard looked = new StaleGuard();
    private volatile AtomicBoolean stop = new AtomicBoolean();

    /// @param threads ask the models, and do whatever else takes a while
    public CompareModel(Curation curation, ExecutorService threads, Keys keys) {
        this.curation = curation;
        this.threads = threads;
        this.keys = keys;
        this.tasks = new Background(threads, this::broke);
        this.reader = new Background(threads, it -> problem.set(Optional.of(it)));
    }

    /// Whether answers and judgements can be kept.
    boolean changeable() {
        return curation.catalog().unchangeable().isEmpty();
    }

    /// A comparison with all that is known of it.
    private record StoredComparison(
            Comparison comparison, List<ComparedAnswer> answers, List<Judgement> judgements) {}

    /// What there is to choose from.
    ///
    /// @param chosen the models that the curator ticked or compared last, or that lie nearest
    record ModelChoices(List<Candidate> candidates, List<String> chosen) {}

    ReadOnlyObjectProperty<Optional<Comparison>> shown() {
        return shown.getReadOnlyProperty();
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
        return seen;
    }

    ObservableList<Judgement> judgements() {
        return FXCollections.unmodifiableObservableList(judgements);
    }

    void choices(Target target, Consumer<ModelChoices> then) {
        List<String> ticked = tickedModels.of(target.id());
        reader.run(
                () -> {
                    List<String> named = ComparedModels.of(curation.catalog().settings());
                    List<String> all =
                            Stream.concat(named.stream(), ticked.stream()).distinct().toList();
                    return new KnownModels(
                            named, Candidate.of(target, curation.catalog().jobs(), all));
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
                            curation.systemText(),
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
            ComparedModels.set(curation.catalog().settings(), comparisonOrder.models());
            Comparison made =
                    store().add(
                                    new Comparison(
                                            0,
                                            Clock.systemUTC().instant(),
                                            comparisonOrder.target().id(),
                                            curation.systemText(),
                                            comparisonOrder.models(),
                                            comparisonOrder.odai(curation)));
            Background.show(() -> {
                agreed.add(made.id());
                show(new StoredComparison(made, List.of(), List.of()));
            });
            ask(made, Cell.all(made), comparisonOrder);
        });
    }

    /// Whether asking again needs the curator's word first: to a real target one is enough for a
    /// whole comparison, while the window is open.
    boolean agreed(Target target) {
        return target.simulation()
                || shown.get().filter(it -> agreed.contains(it.id())).isPresent();
    }

    /// Asks these cells of the comparison that is shown once more.
    void retry(List<Cell> again, ComparisonOrder comparisonOrder) {
        Comparison comparison = shown.get().orElseThrow();
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
        stop = new AtomicBoolean();
        tasks.perform(work, () -> busy.set(false));
    }

    private void broke(Problem it) {
        busy.set(false);
        problem.set(Optional.of(it));
    }

    public void stop() {
        stop.set(true);
    }

    private void ask(Comparison comparison, List<Cell> which, ComparisonOrder comparisonOrder) {
        Target target = comparisonOrder.target();
        ApiKey key = new ApiKey(keys.value(target.id(), target.keyVariable()));
        ServiceAccess serviceAccess = new ServiceAccess(target, comparisonOrder.address(), key);
        Progress wish = Progress.of(Progress.NONE, stop::get);
        if (!target.simulation()) {
            run(comparison, which, serviceAccess, wish);
            return;
        }
        EmbeddedPractice.talking(address -> {
            run(comparison, which, serviceAccess.at(address), wish);
            return true;
        });
    }

    private void run(
            Comparison comparison, List<Cell> which, ServiceAccess serviceAccess, Progress wish) {
        RefusedModels refusedModels = new RefusedModels();
        new ComparisonRun(
                        curation.catalog(),
                        comparison,
                        serviceAccess,
                        (cell, cellState) -> {
                            refusedModels.hear(cell, cellState);
                            Background.show(() -> put(comparison, cell, cellState));
                        },
                        wish)
                .run(which, threads);
        ComparedModels.remove(curation.catalog().settings(), refusedModels.models());
        Background.show(() -> tickedModels.forget(refusedModels.models()));
    }

    private void put(Comparison comparison, Cell cell, Cell.CellState cellState) {
        // meanwhile another one may be looked at
        if (shown.get().filter(it -> it.id() == comparison.id()).isPresent()) {
            cells.put(cell, cellState);
        }
    }

    private void show(StoredComparison storedComparison) {
        cells.clear();
        Cell.all(storedComparison.comparison())
                .forEach(cell -> cells.put(cell, new Cell.CellState.Unasked()));
        for (ComparedAnswer answer : storedComparison.answers()) {
            cells.put(
                    new Cell(answer.place(), answer.model()), new Cell.CellState.Answered(answer));
        }
        judgements.setAll(storedComparison.judgements());
        shown.set(Optional.of(storedComparison.comparison()));
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
        reader.run(() -> kept(comparison), looked.only(this::show));
    }

    /// The newest one, where none is shown.
    void newest() {
        if (shown.get().isEmpty()) {
            earlier(looked.only(all -> all.stream().findFirst().ifPresent(this::look)));
        }
    }

    private StoredComparison kept(Comparison comparison) {
        return new StoredComparison(
                comparison, store().answers(comparison.id()), store().judgements(comparison.id()));
    }

    /// What is answered so far.
    List<ComparedAnswer> answers() {
        return cells.values().stream()
                .filter(Cell.CellState.Answered.class::isInstance)
                .map(cellState -> ((Cell.CellState.Answered) cellState).answer())
                .toList();
    }

    /// The pairs of two models, as they are judged blind.
    List<BlindPair> pairs(String one, String other) {
        return shown.get()
                .map(comparison -> BlindPair.of(comparison, answers(), one, other))
                .orElse(List.of());
    }

    /// Stored at once; a later word beats an earlier one.
    void judge(BlindPair pair, BlindPair.Choice choice) {
        Judgement judgement = pair.judged(choice);
        judgements.removeIf(it -> same(it, judgement));
        judgements.add(judgement);
        long id = shown.get().orElseThrow().id();
        reader.perform(() -> store().judge(id, judgement));
    }

    void takeBack(Judgement judgement) {
        judgements.removeIf(it -> same(it, judgement));
        long id = shown.get().orElseThrow().id();
        reader.perform(() -> store().takeBack(id, judgement));
    }

    private static boolean same(Judgement one, Judgement other) {
        return one.place() == other.place() && one.between(other.one(), other.other());
    }

    /// Writes what is shown into the project's exports.
    ///
    /// @param ending `md` or `csv`
    void export(String ending, Texts texts, Consumer<Path> then) {
        Comparison comparison = shown.get().orElseThrow();
        reader.run(
                () -> {
                    StoredComparison storedComparison = kept(comparison);
                    ComparisonReport comparisonReport =
                            new ComparisonReport(
                                    comparison,
                                    storedComparison.answers(),
                                    storedComparison.judgements());
                    Path folder = curation.catalog().exports();
                    Path file = folder.resolve("comparison-" + comparison.id() + "." + ending);
                    try {
                        Files.createDirectories(folder);
                        return Files.writeString(
                                file,
                                ending.equals("md")
                                        ? comparisonReport.markdown(texts)
                                        : comparisonReport.csv());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                then);
    }

    /// What shows the pictures of a comparison.
    ImageDecoder decoder() {
        return new ImageDecoder(DecodeMarks.in(curation.catalog().marks()));
    }

    private ComparisonStore store() {
        return curation.catalog().comparisons();
    }
}
