package odai.ui.project;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import odai.catalog.DecisionLog;
import odai.curating.Curation;
import odai.curating.Listing;
import odai.dataset.Change;
import odai.dataset.Decision;
import odai.dataset.Defect;
import odai.dataset.Example;
import odai.dataset.ExampleQuery;
import odai.dataset.FlagWord;
import odai.dataset.Kind;
import odai.dataset.Split;
import odai.dataset.Verdict;
import odai.dataset.VerdictName;
import odai.images.Thumbnails;
import odai.text.Texts;
import odai.ui.picture.Pictures;
import odai.ui.task.Background;
import org.jspecify.annotations.Nullable;

/// An open project as the screens share it: the query's answer, pages of examples, the chosen ones,
/// and the curator's verbs. Used on the FX thread; everything slow happens elsewhere.
public final class ProjectModel {
    private final Curation curation;
    private final Thumbnails thumbnails;
    private final Pictures pictures;
    private final Texts texts;
    private final Background writer;
    private final Background reckoner;
    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(Place.INSPECTOR);
    private final ReadOnlyObjectWrapper<List<Long>> sight = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper arrivals = new ReadOnlyLongWrapper();
    private final GridSelection selection = new GridSelection();
    private final Listed listed;
    private final ReviewGroups groups;
    private final ReviewOrder order = new ReviewOrder();

    /// @param writer one thread, in order: what the curator does
    /// @param reader never waits for the writer: lists and pages
    /// @param reckoner for what takes longer, so that no page waits for it
    public ProjectModel(
            Curation curation,
            Listing first,
            Thumbnails thumbnails,
            Pictures pictures,
            Texts texts,
            Background writer,
            Background reader,
            Background reckoner) {
        this.curation = curation;
        this.thumbnails = thumbnails;
        this.pictures = pictures;
        this.texts = texts;
        this.writer = writer;
        this.reckoner = reckoner;
        this.listed =
                new Listed(curation, reader, first, this::shown, selection::relist, this::redraw);
        this.groups = new ReviewGroups(this);
    }

    /// It is shown no longer: changes are no news to it.
    public void leave() {
        listed.leave();
    }

    public ReadOnlyObjectProperty<Listing> listing() {
        return listed.listing();
    }

    public ReadOnlyObjectProperty<ExampleQuery> queryProperty() {
        return listed.query();
    }

    /// What the right panel shows.
    public ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    public void go(Place next) {
        place.set(next);
    }

    /// The examples whose cards can be seen now.
    public ReadOnlyObjectProperty<List<Long>> sight() {
        return sight.getReadOnlyProperty();
    }

    /// @param from place of the first card in sight
    /// @param to one past the last
    public void see(int from, int to) {
        List<Long> ids = listed.ids();
        int last = Math.min(Math.max(to, 0), ids.size());
        List<Long> now = List.copyOf(ids.subList(Math.clamp(from, 0, last), last));
        if (!now.equals(sight.get())) {
            sight.set(now);
        }
    }

    /// Counts up whenever cards must be drawn anew.
    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    public long version() {
        return version.get();
    }

    /// Counts up whenever something of the project is other than it was, before the lists and cards
    /// have followed.
    public ReadOnlyLongProperty changes() {
        return listed.changes();
    }

    public Curation curation() {
        return curation;
    }

    public Thumbnails thumbnails() {
        return thumbnails;
    }

    public Pictures pictures() {
        return pictures;
    }

    public Texts texts() {
        return texts;
    }

    /// For what reads the project and may take a while.
    public Background reckoner() {
        return reckoner;
    }

    public boolean isChosen(long id) {
        return selection.isChosen(id);
    }

    /// What the curator's verbs are about: the chosen ones, in the order in which they were chosen,
    /// or the group that a doubtful one stands for.
    List<Long> meant() {
        return groups.widen(selection.chosen());
    }

    /// How many the next key is about.
    public int chosen() {
        return meant().size();
    }

    public ReviewGroups groups() {
        return groups;
    }

    public ExampleQuery query() {
        return listed.query().get();
    }

    public int focus() {
        return selection.focus();
    }

    public boolean isFocused(long id) {
        return selection.focused().filter(it -> it == id).isPresent();
    }

    /// The example to inspect.
    public Optional<Example> focused() {
        return selection.focused().flatMap(id -> example(id, selection.focus()));
    }

    Optional<Long> focusedId() {
        return selection.focused();
    }

    /// The one that comes next once this one, or its whole group, is settled.
    public Optional<Example> ahead() {
        return near(nextPlace() - selection.focus());
    }

    /// On to it.
    public void goOn() {
        choose(nextPlace(), false, false);
    }

    private int nextPlace() {
        Set<Long> settled = new HashSet<>(meant());
        List<Long> ids = listed.ids();
        for (int index = selection.focus() + 1; index < ids.size(); index++) {
            if (!settled.contains(ids.get(index))) {
                return index;
            }
        }
        return ids.size();
    }

    /// The one so many places away, to be looked at ahead of time.
    public Optional<Example> near(int by) {
        int index = selection.focus() + by;
        List<Long> ids = listed.ids();
        return index >= 0 && index < ids.size() ? example(ids.get(index), index) : Optional.empty();
    }

    /// See `VerdictWord`.
    public String verdictWord(long id) {
        return curation.judged(id).map(VerdictWord::of).orElseThrow();
    }

    /// All that the screens show of an example; the same look need not be drawn twice.
    public Look look(Example example) {
        return new Look(
                example,
                curation.verdict(example.id()),
                verdictWord(example.id()),
                curation.counting(example.id()),
                curation.doubtful(example.id()),
                curation.split(example.id()),
                chosen(),
                texts.locale());
    }

    /// @param word what the verdict is called
    /// @param chosen how many examples are chosen
    public record Look(
            Example example,
            Verdict verdict,
            String word,
            Set<Kind> counting,
            Set<Kind> doubtful,
            @Nullable Split split,
            int chosen,
            Locale locale) {}

    /// Whether doubtful examples are gone through one by one: `Enter` agrees, `Space` goes on.
    public boolean reviews() {
        return ReviewOrder.reviews(query());
    }

    /// At once if its page is there; else it is fetched and the version counts up.
    ///
    /// @param index its place in the listing
    public Optional<Example> example(long id, int index) {
        return listed.example(id, index);
    }

    void redraw() {
        version.set(version.get() + 1);
    }

    public void ask(ExampleQuery next) {
        ask(next, () -> {});
    }

    private void ask(ExampleQuery next, Runnable then) {
        listed.ask(order.of(query(), next), then);
    }

    /// Everything that is doubted, one by one from the first.
    ///
    /// @param then once the first is chosen; not at all where something else is asked for meanwhile
    public void review(Runnable then) {
        ask(
                ExampleQuery.ALL
                        .withVerdicts(Set.of(VerdictName.REVIEW))
                        .withOrder(query().order()),
                () -> {
                    choose(0, false, false);
                    then.run();
                });
    }

    /// Shows these examples and no others, in import order, until something else is asked for.
    public void only(Set<Long> ids) {
        ask(ExampleQuery.ALL.withIds(ids));
    }

    private List<Long> shown() {
        Set<Long> seen = new LinkedHashSet<>(sight.get());
        selection.focused().ifPresent(seen::add);
        return List.copyOf(seen);
    }

    /// Chooses a card: alone, up to it (shift) or besides the others (ctrl).
    public void choose(int index, boolean range, boolean toggle) {
        if (selection.choose(index, range, toggle)) {
            redraw();
        }
    }

    public void chooseAll() {
        selection.chooseAll();
        redraw();
    }

    public void decide(Decision decision) {
        int next = nextPlace();
        decide(meant(), decision);
        if (selection.chosen().size() == 1) {
            choose(next, false, false);
        }
    }

    public void decide(List<Long> ids, Decision decision) {
        if (!ids.isEmpty()) {
            apply(new Change.Decided(ids, decision));
        }
    }

    public void toggle(Kind kind) {
        List<Long> ids = meant();
        writer.run(() -> done(() -> curation.toggle(ids, kind)), _ -> {});
    }

    public void unflag(Kind kind) {
        List<Long> ids = meant();
        if (!ids.isEmpty()) {
            apply(new Change.Flagged(ids, kind, null));
        }
    }

    /// A kind is not there, whatever was found.
    public void clear(Kind kind) {
        List<Long> ids = meant();
        if (!ids.isEmpty()) {
            apply(new Change.Flagged(ids, kind, FlagWord.CLEARED));
        }
    }

    public void apply(Change change) {
        writer.run(() -> done(() -> curation.apply(change)), _ -> {});
    }

    /// What decoding has shown of a picture becomes a problem of its example.
    public void learned(Example example, Defect defect) {
        if (!example.defects().contains(defect)) {
            writer.run(
                    () ->
                            done(() -> {
                                curation.catalog()
                                        .examples()
                                        .mark(example.id(), Set.of(defect), Set.of());
                                curation.refresh(List.of(example.id()));
                            }),
                    _ -> {});
        }
    }

    /// A setting of the project, on the curator's own thread and in order.
    public void set(Runnable setting) {
        set(setting, () -> {});
    }

    /// @param then on the FX thread, once it is stored
    public void set(Runnable setting, Runnable then) {
        writer.run(() -> done(setting), _ -> then.run());
    }

    /// Takes the last step back, and goes to the example it was about, where it is listed.
    public void undo() {
        writer.run(curation::undo, this::goTo);
    }

    /// The same with a step that is done again.
    public void redo() {
        writer.run(curation::redo, this::goTo);
    }

    private void goTo(Optional<DecisionLog.Step> step) {
        List<Long> ids = step.map(DecisionLog.Step::ids).orElse(List.of());
        if (!ids.isEmpty() && !goTo(ids)) {
            // listed again, if at all, only from now on
            ask(query(), () -> goTo(ids));
        }
    }

    /// @return whether one of them is listed
    private boolean goTo(List<Long> ids) {
        boolean there = Set.copyOf(ids).containsAll(selection.chosen());
        int place = there ? selection.focus() : listed.place(ids);
        if (!there) {
            choose(place, false, false);
        }
        if (place >= 0) {
            arrivals.set(arrivals.get() + 1);
        }
        return place >= 0;
    }

    /// Whether pictures that nobody has looked at are being looked at just now.
    public ReadOnlyBooleanProperty looking() {
        return looking.getReadOnlyProperty();
    }

    public void looks(boolean now) {
        looking.set(now);
    }

    /// Counts up whenever it has gone to an example that may not be in sight.
    public ReadOnlyLongProperty arrivals() {
        return arrivals.getReadOnlyProperty();
    }

    /// Shows what those screens showed that were before these, in another language: the same
    /// examples in the same order, the same one in focus.
    public void follow(ProjectModel before) {
        order.follow(before.order);
        go(before.placeProperty().get());
        Optional<Long> focused = before.focusedId();
        listed.ask(before.query(), () -> focused.ifPresent(id -> goTo(List.of(id))));
    }

    private static boolean done(Runnable work) {
        work.run();
        return true;
    }
}
