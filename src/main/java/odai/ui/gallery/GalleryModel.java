package odai.ui.gallery;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import odai.curating.Curation;
import odai.curating.Listing;
import odai.dataset.Change;
import odai.dataset.Decision;
import odai.dataset.Example;
import odai.dataset.ExampleQuery;
import odai.dataset.Kind;
import odai.images.Thumbnails;
import odai.text.Texts;
import odai.ui.task.Background;

/// What the gallery shows: the query's answer, pages of examples, the chosen ones, and the
/// curator's verbs. Used on the FX thread; everything slow happens on the background's.
public final class GalleryModel {
    private static final int PAGE = 60;
    private static final int KEPT = 3000;

    private final Curation curation;
    private final Thumbnails thumbnails;
    private final Texts texts;
    private final Background background;
    private final ReadOnlyObjectWrapper<Listing> listing;
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
    private final GridSelection selection = new GridSelection();
    private final Set<Integer> loading = new LinkedHashSet<>();
    private final Map<Long, Example> pages =
            new LinkedHashMap<>(256, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Example> eldest) {
                    return size() > KEPT;
                }
            };
    private ExampleQuery query = ExampleQuery.ALL;
    private int asked;

    public GalleryModel(
            Curation curation,
            Listing first,
            Thumbnails thumbnails,
            Texts texts,
            Background background) {
        this.curation = curation;
        this.thumbnails = thumbnails;
        this.texts = texts;
        this.background = background;
        this.listing = new ReadOnlyObjectWrapper<>(first);
        selection.relist(first.ids());
        curation.onChange(ids -> Background.show(() -> changed(ids)));
    }

    public ReadOnlyObjectProperty<Listing> listing() {
        return listing.getReadOnlyProperty();
    }

    /// Counts up whenever cards must be drawn anew.
    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    long version() {
        return version.get();
    }

    public Curation curation() {
        return curation;
    }

    Thumbnails thumbnails() {
        return thumbnails;
    }

    public Texts texts() {
        return texts;
    }

    boolean isChosen(long id) {
        return selection.isChosen(id);
    }

    public ExampleQuery query() {
        return query;
    }

    public int focus() {
        return selection.focus();
    }

    /// The example to inspect.
    public Optional<Example> focused() {
        return selection.focused().flatMap(this::example);
    }

    /// At once if its page is there; else it is fetched and the version counts up.
    public Optional<Example> example(long id) {
        Example known = pages.get(id);
        if (known == null) {
            fetch(listing.get().ids().indexOf(id));
        }
        return Optional.ofNullable(known);
    }

    private void fetch(int index) {
        int page = Math.max(0, index) / PAGE;
        if (!loading.add(page)) {
            return;
        }
        List<Long> ids = listing.get().ids();
        List<Long> wanted =
                List.copyOf(
                        ids.subList(
                                Math.min(page * PAGE, ids.size()),
                                Math.min((page + 1) * PAGE, ids.size())));
        background.run(
                () -> curation.page(wanted),
                examples -> {
                    loading.remove(page);
                    examples.forEach(example -> pages.put(example.id(), example));
                    version.set(version.get() + 1);
                });
    }

    public void ask(ExampleQuery next) {
        query = next;
        int number = ++asked;
        background.run(
                () -> curation.list(next),
                answer -> {
                    // an older question's answer may come in late
                    if (number == asked) {
                        loading.clear();
                        selection.relist(answer.ids());
                        listing.set(answer);
                        version.set(version.get() + 1);
                    }
                });
    }

    private void changed(List<Long> ids) {
        if (ids.isEmpty()) {
            pages.clear();
        }
        background.run(
                () -> curation.page(ids),
                examples -> {
                    examples.forEach(example -> pages.put(example.id(), example));
                    version.set(version.get() + 1);
                });
        ask(query);
    }

    /// Chooses a card: alone, up to it (shift) or besides the others (ctrl).
    public void choose(int index, boolean range, boolean toggle) {
        if (selection.choose(index, range, toggle)) {
            version.set(version.get() + 1);
        }
    }

    public void chooseAll() {
        selection.chooseAll();
        version.set(version.get() + 1);
    }

    public void decide(Decision decision) {
        List<Long> ids = selection.chosen();
        if (!ids.isEmpty()) {
            background.run(() -> done(() -> curation.decide(ids, decision)), _ -> {});
            if (ids.size() == 1) {
                choose(selection.focus() + 1, false, false);
            }
        }
    }

    public void toggle(Kind kind) {
        List<Long> ids = selection.chosen();
        background.run(() -> done(() -> curation.toggle(ids, kind)), _ -> {});
    }

    public void unflag(Kind kind) {
        List<Long> ids = selection.chosen();
        if (!ids.isEmpty()) {
            background.run(() -> done(() -> curation.flag(ids, kind, null)), _ -> {});
        }
    }

    public void apply(Change change) {
        background.run(() -> done(() -> curation.apply(change)), _ -> {});
    }

    public void undo() {
        background.run(curation::undo, _ -> {});
    }

    public void redo() {
        background.run(curation::redo, _ -> {});
    }

    private static boolean done(Runnable work) {
        work.run();
        return true;
    }
}
