package odai.ui.submit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import odai.curating.Curation;
import odai.dataset.JobRecord;
import odai.tuning.JobOrder;
import odai.tuning.Leftovers;
import odai.tuning.ServiceFile;
import odai.tuning.Unfinished;
import odai.ui.task.Background;
import odai.work.Outcome;

/// What earlier submissions left: some that can be continued, and files that no job uses. No nodes.
final class LeftModel {
    private final Curation curation;
    private final Background reckoner;
    private final SubmitModel submission;
    private final IntSupplier repairs;

    /// A submission that stopped.
    ///
    /// @param order what it was; empty where its target is not known here any more
    record Stopped(JobRecord job, Optional<JobOrder> order) {}

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
                        .map(job -> new Stopped(job, Unfinished.order(curation, job)))
                        .toList(),
                Leftovers.places(curation));
    }

    void goOn(JobRecord job) {
        submission.goOn(job, repairs.getAsInt());
    }

    void giveUp(JobRecord job, Consumer<Left> then) {
        reckoner.run(
                () -> {
                    Unfinished.giveUp(curation, job);
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
