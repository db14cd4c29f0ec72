package odai.catalog;

import java.util.List;
import java.util.Map;
import odai.dataset.Finding;

/// What screeners found, per example.
public interface FindingStore {
    /// What one screener says of one example; replaces what it (any version) said before. An empty
    /// list says "looked, saw nothing".
    record Screened(long id, String screener, String version, List<Finding> findings) {}

    /// In one transaction.
    void save(List<Screened> batch);

    /// Ids, in import order, of examples that this version of the screener has not looked at (or
    /// whose picture changed since).
    List<Long> unscreened(String screener, String version);

    Map<Long, List<Finding>> of(List<Long> ids);
}
