package odai.ui.submit.running;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import odai.catalog.Catalog;
import odai.dataset.JobLineage;
import odai.tuning.JobStatus;
import odai.tuning.Stage;
import odai.tuning.following.Refusal;
import odai.tuning.following.Refusals;

/// Adds to how a job stands what the project knows of it. Refusals are read once: that looks at
/// every byte that was sent. Not for the window's thread.
public final class JobReader {
    private final Catalog catalog;
    private final Map<Long, Optional<Refusal>> refusals = new HashMap<>();

    public JobReader(Catalog catalog) {
        this.catalog = catalog;
    }

    /// A job as it was last heard of.
    public ShownJob past(long id, Stage stage) {
        var job = catalog.jobs().byId(id).orElseThrow();
        return read(JobStatus.of(catalog, job, stage));
    }

    ShownJob read(JobStatus view) {
        if (view.job().remoteId() == null) {
            // on its way there, with many a step: nothing is known of it yet
            return ShownJob.of(view);
        }
        long id = view.job().id();
        JobLineage trail = catalog.trails().of(id);
        return new ShownJob(
                view,
                trail,
                view.job().state().ended() ? refusal(id) : Optional.empty(),
                Optional.ofNullable(trail.repairs())
                        .flatMap(this::refusal)
                        .filter(Refusal.LinesNamed.class::isInstance)
                        .map(Refusal.LinesNamed.class::cast),
                catalog.skips().of(id));
    }

    private Optional<Refusal> refusal(long id) {
        return refusals.computeIfAbsent(
                id, it -> catalog.jobs().byId(it).flatMap(job -> Refusals.read(catalog, job)));
    }
}
