package odai.service;

/// What a service that trains may or may not be able to do. What it cannot do is not asked of it.
public enum Capability {
    /// Lists all jobs: only then can it be seen that an order whose answer was lost made none.
    LIST_JOBS,
    CANCEL,
    /// Pauses a job and lets it go on.
    PAUSE,
    EVENTS,
    CHECKPOINTS,
    /// Takes a file in parts.
    PARTS,
    LIST_FILES,
    DELETE_FILES
}
