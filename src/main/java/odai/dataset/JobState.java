package odai.dataset;

import java.util.Locale;

/// Where a submission stands. The names from `VALIDATING_FILES` on are the service's; `PAUSED` is
/// outside its published list.
public enum JobState {
    EXPORTING,
    UPLOADING,
    CREATING,
    /// Create was sent and no answer came: whether the job exists is being looked up.
    UNCERTAIN,
    VALIDATING_FILES,
    QUEUED,
    RUNNING,
    PAUSED,
    SUCCEEDED,
    FAILED,
    CANCELLED,
    /// The service says something this version does not know.
    UNKNOWN;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether a job was asked for and no answer is known: the service may have made one.
    public boolean askedFor() {
        return this == CREATING || this == UNCERTAIN;
    }

    public boolean ended() {
        return this == SUCCEEDED || this == FAILED || this == CANCELLED;
    }
}
