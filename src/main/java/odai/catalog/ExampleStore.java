package odai.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import odai.dataset.Defect;
import odai.dataset.Evidence;
import odai.dataset.Example;
import odai.dataset.ImageRef;
import odai.dataset.NewExample;

/// Examples in a catalog.
public interface ExampleStore {
    int count();

    /// In the order of the ids; ids that are not there are left out. One query, meant for a page of
    /// at most some hundred.
    List<Example> page(List<Long> ids);

    Optional<Example> byOdaiId(String odaiId);

    /// All examples in import order, one at a time, memory bounded; the consumer may write to the
    /// catalog.
    void forEach(Consumer<Example> consumer);

    /// The evidence of all examples, in import order.
    List<Evidence> evidence();

    /// The evidence of these examples.
    List<Evidence> evidence(List<Long> ids);

    /// Ids of the examples in whose odai or responses every word of the query occurs: case, width
    /// and kana width do not matter; one or two characters work.
    Set<Long> search(String query);

    /// What an import batch did with one example.
    enum Added {
        ADDED,
        /// The same id with the same content: nothing was changed.
        ALREADY_THERE,
        /// The same id with other content: nothing was changed.
        CONFLICT
    }

    /// Adds examples in one transaction, in order; a picture whose bytes another example has is
    /// marked `DUPLICATE` (the later one). For an example already there whose file moved, the new
    /// place is taken over.
    List<Added> add(List<NewExample> batch);

    /// Adds and takes away defects that were learned after the import.
    void mark(long id, Set<Defect> found, Set<Defect> gone);

    /// The picture lies elsewhere now, with the same content.
    void relocate(long id, ImageRef image);
}
