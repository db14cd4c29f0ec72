package odai.service;

import java.util.List;

/// A page of a service's list, as it came.
///
/// @param more whether the service says that another page follows
/// @param next asks for that page; may be empty where nothing follows
/// @param unreadable entries that are left out because they have no id: what is not found in the
///   list may be one of them
public record ListPage<T>(List<T> items, boolean more, String next, int unreadable) {
    public ListPage {
        items = List.copyOf(items);
    }
}
