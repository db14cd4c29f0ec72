package odai.ui.project;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import odai.dataset.Example;
import odai.ui.task.Background;

/// The examples near what is looked at, read a page at a time; the longest unseen are forgotten.
final class ExamplePages {
    private static final int PAGE = 60;
    private static final int KEPT = 3000;

    private final Background reader;
    private final Function<List<Long>, List<Example>> read;
    private final Runnable arrived;
    private final Set<Integer> loading = new LinkedHashSet<>();
    private final Map<Long, Example> examples =
            new LinkedHashMap<>(256, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Example> eldest) {
                    return size() > KEPT;
                }
            };

    /// @param arrived called after a page has come in
    ExamplePages(Background reader, Function<List<Long>, List<Example>> read, Runnable arrived) {
        this.reader = reader;
        this.read = read;
        this.arrived = arrived;
    }

    /// At once if its page is there; else it is fetched.
    ///
    /// @param index its place in the listing
    Optional<Example> get(long id, int index, List<Long> listed) {
        Example known = examples.get(id);
        if (known == null) {
            fetch(index, listed);
        }
        return Optional.ofNullable(known);
    }

    private void fetch(int index, List<Long> listed) {
        int page = Math.max(0, index) / PAGE;
        if (!loading.add(page)) {
            return;
        }
        List<Long> wanted =
                List.copyOf(
                        listed.subList(
                                Math.min(page * PAGE, listed.size()),
                                Math.min((page + 1) * PAGE, listed.size())));
        reader.run(
                () -> read.apply(wanted),
                found -> {
                    loading.remove(page);
                    put(found);
                    arrived.run();
                });
    }

    void put(List<Example> found) {
        found.forEach(example -> examples.put(example.id(), example));
    }

    /// Those of them that are there.
    List<Long> known(List<Long> ids) {
        return ids.stream().filter(examples::containsKey).toList();
    }

    /// Page numbers mean other examples from now on.
    void relist() {
        loading.clear();
    }

    /// Everything may have changed.
    void forget() {
        examples.clear();
        loading.clear();
    }
}
