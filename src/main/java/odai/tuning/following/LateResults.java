package odai.tuning.following;

import java.util.logging.Level;
import java.util.logging.Logger;
import odai.catalog.Catalog;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.service.ApiKey;
import odai.service.FineTuningService;
import odai.service.ServiceFailure;
import odai.service.Trainers;
import odai.targets.Target;
import odai.targets.Targets;
import odai.tuning.KnownTrainers;

/// The result files of jobs that were followed by a version which did not fetch them: asked for
/// once, when somebody wants to see the curve, and without a word. What comes of it or not, the
/// curve is no worse than before.
public final class LateResults {
    private static final Logger LOG = Logger.getLogger(LateResults.class.getName());

    private final Catalog catalog;
    private final Target target;
    private final ApiKey key;
    private final Trainers trainers;

    public LateResults(Catalog catalog, Target target, ApiKey key) {
        this(catalog, target, key, KnownTrainers.ALL);
    }

    LateResults(Catalog catalog, Target target, ApiKey key, Trainers trainers) {
        this.catalog = catalog;
        this.target = target;
        this.key = key;
        this.trainers = trainers;
    }

    /// Whether there may be some that nobody has asked for. A simulation's ended with it.
    public static boolean missing(Catalog catalog, JobRecord job) {
        return job.state() == JobState.SUCCEEDED
                && job.remoteId() != null
                && Targets.byId(job.target()).filter(it -> !it.simulation()).isPresent()
                && !catalog.outcomes().settled(job.id());
    }

    /// Asks the service, unless that is settled or there is no key. Where the service cannot be
    /// asked now, the next time is another try.
    ///
    /// @return whether there is more of the curve than before
    public boolean fetch(JobRecord job) {
        String address = ReattachJob.address(catalog, target, job);
        if (!missing(catalog, job) || ApiKey.needed(target, address) && key.empty()) {
            return false;
        }
        try (FineTuningService client = trainers.open(target, address, key)) {
            return new ResultFiles(catalog, job.id())
                    .settle(client, String.valueOf(job.remoteId()));
        } catch (ServiceFailure e) {
            LOG.log(Level.INFO, "the result files cannot be asked for now", e);
            return false;
        }
    }
}
