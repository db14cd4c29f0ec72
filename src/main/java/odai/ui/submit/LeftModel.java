package odai.ui.submit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import odai.curating.Curation;
import odai.dataset.JobRecord;
import odai.tuning.JobOrder;
import odai.tuning.Leftovers;
import odai.tuning.ServiceFile;
import odai.tuning.ServiceJobs;
import odai.tuning.Unfinished;
import odai.tuning.Unlisted;
import odai.ui.task.Background;
import odai.work.Outcome;

/// What earlier submissions left: some that can be continued, and files that no job uses. No nodes.
final class LeftModel {
    private static final Clock CLOCK = Clock.systemUTC();

    private final Curation curation;
    private final Background reckoner;
    private final SubmitModel submission;
    private final IntSupplier repairs;

    /// A submission that stopped.
    ///
    /// @param order what it was; empty where its target is not known here any more
    /// @param orderable from when on a job may be ordered in its place; empty where that is now
    record Stopped(JobRecord job, Optional<JobOrder> order, Optional<Instant> orderable) {}

    /// @param places where files may be left
    record Left(List<Stopped> stopped, List<Leftovers.Place> places) {
        boolean nothing() {
            return stopped.isEmpty() && places.isEmpty();
        }
    }

    LeftModel(Curation curation, Background reckoner, SubmitModel submission, IntSupplier repairs) {
        this.curation = curation;
        this.reckoner = reckoner;
        this.submission = submission;
        this.repairs = repairs;
    }

    /// Asks nobody but this project.
    void look(Consumer<Left> then) {
        reckoner.run(this::left, then);
    }

    private Left left() {
        return new Left(
                Unfinished.of(curation).stream()
                        .map(job ->
                                new Stopped(
                                        job,
                                        Unfinished.order(curation, job),
                                        Unfinished.orderableFrom(curation, job, CLOCK)))
                        .toList(),
                Leftovers.places(curation));
    }

    void goOn(JobRecord job) {
        submission.goOn(job, repairs.getAsInt(), Unlisted.LATER);
    }

    /// The person has seen the service's jobs: it is none of them.
    void noneThere(JobRecord job) {
        submission.goOn(job, repairs.getAsInt(), Unlisted.NONE_THERE);
    }

    /// Asks the service for all its jobs.
    void jobsThere(JobOrder order, Consumer<Outcome<ServiceJobs.Listed>> then) {
        reckoner.run(() -> submission.jobsThere(order), then);
    }

    void giveUp(JobRecord job, Consumer<Left> then) {
        reckoner.run(
                () -> {
                    Unfinished.giveUp(curation, job, CLOCK);
                    return left();
                },
                then);
    }

    /// Asks the service.
    void find(Leftovers.Place place, Consumer<Outcome<List<ServiceFile>>> then) {
        reckoner.run(() -> at(place).find(), then);
    }

    void delete(
            Leftovers.Place place,
            List<ServiceFile> files,
            Consumer<Outcome<List<ServiceFile>>> then) {
        reckoner.run(() -> at(place).delete(files), then);
    }

    private Leftovers at(Leftovers.Place place) {
        return new Leftovers(curation, place, submission.key(place.target()));
    }
}
