package odai.ui.project;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import odai.curating.Curation;
import odai.curating.Listing;
import odai.dataset.Example;
import odai.dataset.ExampleQuery;
import odai.dataset.VerdictName;
import odai.images.Thumbnails;
import odai.text.Texts;
import odai.ui.picture.PictureCache;
import odai.ui.task.Background;
import odai.work.Problem;

/// An open project as the screens share it: the query's answer, pages of examples, and what the
/// right panel is at; the `Cursor` stands in it, the `CuratorActions` changes it. Used on the FX
/// thread; everything slow happens elsewhere.
public final class ProjectModel {
    private final Curation curation;
    private final Thumbnails thumbnails;
    private final PictureCache pictureCache;
    private final Texts texts;
    private final Background reckoner;
    private final ReadOnlyObjectWrapper<SidePanel> sidePanel =
            new ReadOnlyObjectWrapper<>(SidePanel.INSPECTOR);
    private final ReadOnlyObjectWrapper<List<Long>> sight = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private final GridSelection selection = new GridSelection();
    private final ListedExamples listedExamples;
    private final ReviewGroups groups;
    private final Cursor cursor;
    private final CuratorActions curatorActions;
    private final ReviewOrder order = new ReviewOrder();
    private final ReviewProgress progress = new ReviewProgress();

    /// @param writer one thread, in order: what the curator does
    /// @param reader never waits for the writer: lists and pages
    /// @param reckoner for what takes longer, so that no page waits for it
    public ProjectModel(
            Curation curation,
            Listing first,
            Thumbnails thumbnails,
            PictureCache pictureCache,
            Texts texts,
            Background writer,
            Background reader,
            Background reckoner) {
        this.curation = curation;
        this.thumbnails = thumbnails;
        this.pictureCache = pictureCache;
        this.texts = texts;
        this.reckoner = reckoner;
        this.listedExamples =
                new ListedExamples(
                        curation, reader, first, this::shown, selection::relist, this::redraw);
        this.groups = new ReviewGroups(this);
        this.cursor = new Cursor(selection, listedExamples, groups, this::redraw);
        this.curatorActions = new CuratorActions(this, writer);
        // of a million that nobody reviews none need be remembered
        listing().subscribe(it -> progress.follow(query(), reviews() ? it.ids() : List.of()));
    }

    /// It is shown no longer: changes are no news to it.
    public void leave() {
        listedExamples.leave();
        curatorActions.leave();
    }

    public ReadOnlyObjectProperty<Listing> listing() {
        return listedExamples.listing();
    }

    public ReadOnlyObjectProperty<ExampleQuery> queryProperty() {
        return listedExamples.query();
    }

    /// What the right panel shows.
    public ReadOnlyObjectProperty<SidePanel> placeProperty() {
        return sidePanel.getReadOnlyProperty();
    }

    public void go(SidePanel next) {
        sidePanel.set(next);
    }

    /// The examples whose cards can be seen now.
    public ReadOnlyObjectProperty<List<Long>> sight() {
        return sight.getReadOnlyProperty();
    }

    /// @param from place of the first card in sight
    /// @param to one past the last
    public void see(int from, int to) {
        List<Long> ids = listedExamples.ids();
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
        return listedExamples.changes();
    }

    /// Whether anything of the project can be changed, or it can only be looked at.
    public boolean changeable() {
        return unchangeable().isEmpty();
    }

    /// Why nothing can be changed; empty where something can.
    public Optional<Problem> unchangeable() {
        return curation.catalog().unchangeable();
    }

    public Curation curation() {
        return curation;
    }

    public Thumbnails thumbnails() {
        return thumbnails;
    }

    public PictureCache pictures() {
        return pictureCache;
    }

    public Texts texts() {
        return texts;
    }

    /// For what reads the project and may take a while.
    public Background reckoner() {
        return reckoner;
    }

    /// Where the curator stands, and what is chosen.
    public Cursor cursor() {
        return cursor;
    }

    /// What the curator does to the project.
    public CuratorActions curator() {
        return curatorActions;
    }

    public ReviewGroups groups() {
        return groups;
    }

    public ExampleQuery query() {
        return listedExamples.query().get();
    }

    /// All that the screens show of an example; the same look need not be drawn twice.
    public CardState look(Example example) {
        return CardState.of(curation, example, cursor.chosen(), texts.locale());
    }

    /// Whether doubtful examples are gone through one by one: `EnterKey` agrees, `Space` goes on.
    public boolean reviews() {
        return ReviewOrder.reviews(query());
    }

    /// How many of those that were doubtful in this review are so no more.
    public int reviewed() {
        return progress.done();
    }

    /// At once if its page is there; else it is fetched and the version counts up.
    ///
    /// @param index its place in the listing
    public Optional<Example> example(long id, int index) {
        return listedExamples.example(id, index);
    }

    void redraw() {
        version.set(version.get() + 1);
    }

    public void ask(ExampleQuery next) {
        ask(next, () -> {});
    }

    /// The cursor stays on its example where that is still listed, or near it, and is in sight
    /// afterwards. A review begins with its first.
    ///
    /// @param then once it is listed; not at all where something else is asked for meanwhile
    public void ask(ExampleQuery next, Runnable then) {
        boolean begins = !reviews() && ReviewOrder.reviews(next);
        Optional<Long> before = cursor.id();
        listedExamples.ask(
                order.of(query(), next),
                () -> {
                    if (begins && !cursor.id().equals(before)) {
                        cursor.choose(0, false, false);
                    }
                    then.run();
                    cursor.arrive();
                });
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
                    cursor.choose(0, false, false);
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

    /// Whether pictures that nobody has looked at are being looked at just now.
    public ReadOnlyBooleanProperty looking() {
        return looking.getReadOnlyProperty();
    }

    public void looks(boolean now) {
        looking.set(now);
    }

    /// Shows what those screens showed that were before these, in another language: the same
    /// examples in the same order, the same one in focus.
    public void follow(ProjectModel before) {
        order.follow(before.order);
        go(before.placeProperty().get());
        Optional<Long> focused = before.cursor.id();
        listedExamples.ask(before.query(), () -> focused.ifPresent(id -> cursor.goTo(List.of(id))));
    }
}
