package odai.tuning.ordering;

/// What to do about an order whose answer was lost while the service's list shows no job of it and
/// it is too soon to take that for the truth.
public enum MissingJobPolicy {
    /// Order nothing, and say from when on it may be ordered.
    LATER,

    /// Look again and again until then.
    WAIT,

    /// The person has seen the service's jobs and says that none of them is it.
    NONE_THERE
}
