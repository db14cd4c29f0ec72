package odai.ui.project;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import odai.curating.Curation;
import odai.curating.Listing;
import odai.dataset.Example;
import odai.dataset.ExampleQuery;
import odai.ui.task.Background;
import odai.ui.task.StaleGuard;

/// What a query lists, and the pages of it that were looked at; both are kept current while the
/// project changes. Used on the FX thread.
final class ListedExamples {
    private final Curation curation;
    private final Background reader;
    private final ReadOnlyObjectWrapper<Listing> listing;
    private final ReadOnlyObjectWrapper<ExampleQuery> query =
            new ReadOnlyObjectWrapper<>(ExampleQuery.ALL);
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final ExamplePages examplePages;
    private final Supplier<List<Long>> inSight;
    private final Consumer<List<Long>> relist;
    private final Runnable redraw;
    private final Runnable unlisten;
    private final StaleGuard asked = new StaleGuard();
    private Runnable afterwards = () -> {};

    /// @param inSight the examples that are shown now
    /// @param relist told another answer's examples before everybody else is
    /// @param redraw called once what is shown has changed
    ListedExamples(
            Curation curation,
            Background reader,
            Listing first,
            Supplier<List<Long>> inSight,
            Consumer<List<Long>> relist,
            Runnable redraw) {
        this.curation = curation;
        this.reader = reader;
        this.inSight = inSight;
        this.relist = relist;
        this.redraw = redraw;
        this.listing = new ReadOnlyObjectWrapper<>(first);
        this.examplePages = new ExamplePages(reader, curation::page, redraw);
        this.unlisten = curation.onChange(ids -> Background.show(() -> changed(ids)));
        relist.accept(first.ids());
    }

    /// From now on changes are no news to it.
    void leave() {
        unlisten.run();
    }

    ReadOnlyObjectProperty<Listing> listing() {
        return listing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ExampleQuery> query() {
        return query.getReadOnlyProperty();
    }

    /// Counts up with every change, before what is listed has followed.
    ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    List<Long> ids() {
        return listing.get().ids();
    }

    /// Where the first of them is listed, or else any; -1 where none is.
    int place(List<Long> ofThese) {
        int first = ids().indexOf(ofThese.getFirst());
        if (first >= 0) {
            return first;
        }
        Set<Long> any = Set.copyOf(ofThese);
        return ids().stream().filter(any::contains).findFirst().map(ids()::indexOf).orElse(-1);
    }

    /// At once if its page is there; else it is fetched.
    ///
    /// @param index its place in the listing
    Optional<Example> example(long id, int index) {
        return examplePages.get(id, index, ids());
    }

    /// @param then once it is listed; not at all where something else is asked for meanwhile
    void ask(ExampleQuery next, Runnable then) {
        query.set(next);
        afterwards = then;
        reader.run(
                () -> curation.list(next),
                asked.only(answer -> {
                    take(answer);
                    redraw.run();
                }));
    }

    private void changed(List<Long> ids) {
        changes.set(changes.get() + 1);
        boolean all = ids.isEmpty();
        // only what is on a page that is there need be read again; of everything, what is in sight
        List<Long> known = examplePages.known(all ? inSight.get() : ids);
        ExampleQuery now = query.get();
        Consumer<Listing> then = asked.only(this::take);
        reader.run(
                () -> new News(curation.page(known), curation.list(now)),
                news -> {
                    if (all) {
                        examplePages.forget();
                    }
                    examplePages.put(news.examples());
                    then.accept(news.listing());
                    redraw.run();
                });
    }

    /// What is read again after a change, so that cards are drawn once.
    private record News(List<Example> examples, Listing listing) {}

    private void take(Listing answer) {
        examplePages.relist();
        relist.accept(answer.ids());
        listing.set(answer);
        Runnable now = afterwards;
        afterwards = () -> {};
        now.run();
    }
}
