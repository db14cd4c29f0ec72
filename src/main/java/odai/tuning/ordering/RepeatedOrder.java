package odai.tuning.ordering;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import odai.catalog.Catalog;
import odai.dataset.JobRecord;
import odai.dataset.UnansweredOrder;
import odai.service.FineTuningService;
import odai.service.RemoteJob;
import odai.targets.Targets;
import odai.tuning.following.JobRecords;
import odai.work.ServiceProblem;

/// Holds an order, before anything of it is sent, against orders of the same files at the same
/// service that were given up while nobody knew what had become of them: giving up and ordering
/// anew must not be a short way to a second paid job.
final class RepeatedOrder {
    private final Catalog catalog;
    private final FineTuningService client;
    private final JobLookup lookup;
    private final Clock clock;

    RepeatedOrder(Catalog catalog, FineTuningService client, JobLookup lookup, Clock clock) {
        this.catalog = catalog;
        this.client = client;
        this.lookup = lookup;
        this.clock = clock;
    }

    /// An earlier one that has become a job after all is followed on in its own place.
    Optional<ServiceProblem> obstacle(UnansweredOrder wanted) {
        for (UnansweredOrder earlier : catalog.unanswered().all()) {
            JobRecord job = catalog.jobs().byId(earlier.job()).orElseThrow();
            if (earlier.job() != wanted.job() && earlier.same(wanted) && job.remoteId() == null) {
                Optional<ServiceProblem> obstacle = obstacle(earlier, job);
                if (obstacle.isPresent()) {
                    return obstacle;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<ServiceProblem> obstacle(UnansweredOrder earlier, JobRecord job) {
        String target = Targets.name(job.target());
        JobLookup.LookupResult lookupResult = lookup.look(String.valueOf(job.trainingFile()));
        if (lookupResult instanceof JobLookup.LookupResult.There(RemoteJob theirs)) {
            catalog.jobs().update(JobRecords.merge(job, theirs));
            catalog.unanswered().forget(job.id());
            return Optional.of(new ServiceProblem.AlreadyOrdered(target, theirs.id()));
        }
        Instant now = clock.instant();
        if (!earlier.orderable(now)) {
            catalog.unanswered().put(earlier.seen(now));
            return Optional.of(new ServiceProblem.OrderTooSoon(target, earlier.orderableFrom(now)));
        }
        if (lookupResult instanceof JobLookup.LookupResult.NotKnown) {
            // however long ago: a list that cannot be read does not show that there is none
            return Optional.of(new ServiceProblem.AnswerLost(target, job.message()));
        }
        return Optional.empty();
    }
}
