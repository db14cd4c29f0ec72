package odai.ui.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import odai.curating.LookalikeSearch;
import odai.curating.Lookalikes;
import odai.dataset.ImageRef;

/// In the review queue: pictures that look like the one that is shown, and whether a key is meant
/// for all of them. On by default; `G` changes it.
public final class ReviewGroups {
    private final ProjectModel model;
    private final LookalikeSearch search;
    private final AtomicBoolean searching = new AtomicBoolean();
    private Lookalikes lookalikes = Lookalikes.NONE;
    private Set<Long> listed = Set.of();
    private boolean whole = true;

    ReviewGroups(ProjectModel model) {
        this.model = model;
        this.search = new LookalikeSearch(model.curation(), model.thumbnails());
        model.listing().subscribe(_ -> look());
    }

    /// Looks once for a queue; what was settled since only leaves its group.
    private void look() {
        if (!model.reviews()) {
            lookalikes = Lookalikes.NONE;
            listed = Set.of();
            return;
        }
        List<Long> ids = model.listing().get().ids();
        listed = new HashSet<>(ids);
        if (!lookalikes.knows(ids) && searching.compareAndSet(false, true)) {
            List<Long> asked = List.copyOf(ids);
            model.reckoner()
                    .run(
                            () -> found(asked),
                            found -> {
                                lookalikes = found;
                                model.redraw();
                                look();
                            });
        }
    }

    private Lookalikes found(List<Long> asked) {
        try {
            return search.among(asked, model.reckoner()::closing);
        } finally {
            searching.set(false);
        }
    }

    /// The focused example and those like it that are still to be reviewed, it first; empty where
    /// it stands alone.
    public List<Long> around() {
        return model.cursor()
                .id()
                .filter(_ -> model.reviews())
                .map(id -> {
                    List<Long> group = lookalikes.of(id).stream().filter(listed::contains).toList();
                    return group.size() > 1 ? first(id, group) : List.<Long>of();
                })
                .orElse(List.of());
    }

    /// The picture of one that is in a group.
    public Optional<ImageRef> image(long id) {
        return lookalikes.image(id);
    }

    private static List<Long> first(Long id, List<Long> group) {
        List<Long> sorted = new ArrayList<>(group);
        sorted.remove(id);
        sorted.addFirst(id);
        return List.copyOf(sorted);
    }

    /// Whether the next key is meant for the whole group.
    public boolean whole() {
        return whole && !around().isEmpty();
    }

    /// @return whether there is a group to which it matters
    public boolean toggle() {
        if (around().isEmpty()) {
            return false;
        }
        whole = !whole;
        model.redraw();
        return true;
    }

    /// One alone stands for its group; several were chosen by hand and stand for themselves.
    List<Long> widen(List<Long> chosen) {
        return chosen.size() == 1 && whole() ? around() : chosen;
    }
}
