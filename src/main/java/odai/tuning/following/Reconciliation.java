package odai.tuning.following;

import java.util.List;
import java.util.Set;
import odai.catalog.Catalog;
import odai.dataset.JobEvent;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.dataset.Split;

/// Holds what a service says it skipped against what was expected, once it has looked at the
/// training file.
final class Reconciliation {
    /// A job in one of these has had its training file looked at: silence then means that nothing
    /// was skipped.
    private static final Set<JobState> LOOKED_AT = Set.of(JobState.RUNNING, JobState.SUCCEEDED);

    private final Catalog catalog;
    private final JobRecord job;

    Reconciliation(Catalog catalog, JobRecord job) {
        this.catalog = catalog;
        this.job = job;
    }

    /// Keeps the last number that was told. A validation file's skips are no training file's.
    ///
    /// @param events all that are known of the job, oldest first
    void heard(List<JobEvent> events) {
        if (catalog.skips().of(job.id()).filter(tally -> tally.told().isEmpty()).isEmpty()) {
            return;
        }
        events.reversed().stream()
                .map(JobEvent::message)
                .filter(words -> ServiceMessages.skipped(words).isPresent())
                .filter(words ->
                        ServiceMessages.file(words).orElse(Split.TRAINING) == Split.TRAINING)
                .findFirst()
                .ifPresentOrElse(this::told, this::silent);
    }

    private void told(String words) {
        catalog.skips()
                .told(
                        job.id(),
                        ServiceMessages.skipped(words).orElseThrow(),
                        ServiceMessages.reasons(words));
    }

    private void silent() {
        if (LOOKED_AT.contains(job.state())) {
            catalog.skips().told(job.id(), 0, List.of());
        }
    }
}
