package odai.ui.submit.unfinished;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import odai.catalog.Catalog;
import odai.dataset.JobRecord;
import odai.service.RemoteFile;
import odai.tuning.JobOrder;
import odai.tuning.ordering.MissingJobPolicy;
import odai.tuning.ordering.OrphanedFiles;
import odai.tuning.ordering.ServiceJobs;
import odai.tuning.ordering.UnfinishedJobs;
import odai.ui.submit.running.SubmissionService;
import odai.ui.task.Background;
import odai.work.Outcome;

/// What earlier submissions left: some that can be continued, and files that no job uses. No nodes.
public final class UnfinishedModel {
    private static final Clock CLOCK = Clock.systemUTC();

    private final Catalog catalog;
    private final Background reckoner;
    private final SubmissionService submissionService;
    private final Resumption resumption;
    private final IntSupplier repairs;

    /// Sees to an order that was left on its way.
    @FunctionalInterface
    public interface Resumption {
        /// @param most so many refusals are repaired without asking
        void goOn(JobRecord left, int most, MissingJobPolicy missingJobPolicy);
    }

    /// A submission that stopped.
    ///
    /// @param order what it was; empty where its target is not known here any more
    /// @param orderable from when on a job may be ordered in its place; empty where that is now
    record StoppedJob(JobRecord job, Optional<JobOrder> order, Optional<Instant> orderable) {}

    /// @param places where files may be left
    record UnfinishedWork(List<StoppedJob> stopped, List<OrphanedFiles.FileLocation> places) {
        boolean nothing() {
            return stopped.isEmpty() && places.isEmpty();
        }
    }

    public UnfinishedModel(
            Catalog catalog,
            Background reckoner,
            SubmissionService submissionService,
            Resumption resumption,
            IntSupplier repairs) {
        this.catalog = catalog;
        this.reckoner = reckoner;
        this.submissionService = submissionService;
        this.resumption = resumption;
        this.repairs = repairs;
    }

    /// Asks nobody but this project.
    void look(Consumer<UnfinishedWork> then) {
        reckoner.run(this::left, then);
    }

    private UnfinishedWork left() {
        return new UnfinishedWork(
                UnfinishedJobs.of(catalog).stream()
                        .map(job ->
                                new StoppedJob(
                                        job,
                                        UnfinishedJobs.order(catalog, job),
                                        UnfinishedJobs.orderableFrom(catalog, job, CLOCK)))
                        .toList(),
                OrphanedFiles.places(catalog));
    }

    void goOn(JobRecord job) {
        resumption.goOn(job, repairs.getAsInt(), MissingJobPolicy.LATER);
    }

    /// The person has seen the service's jobs: it is none of them.
    void noneThere(JobRecord job) {
        resumption.goOn(job, repairs.getAsInt(), MissingJobPolicy.NONE_THERE);
    }

    /// Asks the service for all its jobs.
    void jobsThere(JobOrder order, Consumer<Outcome<ServiceJobs.ListedJobs>> then) {
        reckoner.run(() -> submissionService.jobsThere(order), then);
    }

    void giveUp(JobRecord job, Consumer<UnfinishedWork> then) {
        reckoner.run(
                () -> {
                    UnfinishedJobs.giveUp(catalog, job, CLOCK);
                    return left();
                },
                then);
    }

    /// Asks the service.
    void find(OrphanedFiles.FileLocation fileLocation, Consumer<Outcome<List<RemoteFile>>> then) {
        reckoner.run(() -> at(fileLocation).find(), then);
    }

    void delete(
            OrphanedFiles.FileLocation fileLocation,
            List<RemoteFile> files,
            Consumer<Outcome<List<RemoteFile>>> then) {
        reckoner.run(() -> at(fileLocation).delete(files), then);
    }

    private OrphanedFiles at(OrphanedFiles.FileLocation fileLocation) {
        return new OrphanedFiles(
                catalog, fileLocation, submissionService.key(fileLocation.target()));
    }
}
