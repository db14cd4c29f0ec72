package odai.dataset;

/// The order of the gallery.
public enum SortOrder {
    /// As imported.
    POSITION,
    /// Most doubtful first: nearest to the line between training and being skipped.
    DOUBT,
    /// Most liked first.
    SCORE,
    /// Largest file first.
    SIZE
}
