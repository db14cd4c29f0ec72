package odai.dataset;

/// Which verdicts go into the files. Validation holds only examples that train, but for
/// `ALL_USABLE`.
public enum Inclusion {
    TRAINS,
    TRAINS_AND_REVIEW,
    /// Everything usable that is not excluded, in the training file only; validation still holds
    /// what trains.
    NOT_EXCLUDED,
    /// Everything usable that is not excluded, in both files, as a careless script would; the
    /// service then refuses as in the story.
    ALL_USABLE
}
