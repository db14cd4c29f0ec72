package odai.service;

import java.util.List;

/// What was read of a service's list.
///
/// @param whole whether it was read to its end, or to an entry that was known already; otherwise
///   there may be more
public record PagedList<T>(List<T> items, boolean whole) {
    public PagedList {
        items = List.copyOf(items);
    }

    /// @throws ServiceFailure.UnendedList where there may be more
    public List<T> all() {
        if (!whole) {
            throw new ServiceFailure.UnendedList(items.size());
        }
        return items;
    }
}
