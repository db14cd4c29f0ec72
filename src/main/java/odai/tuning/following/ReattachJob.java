package odai.tuning.following;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import odai.catalog.Catalog;
import odai.curating.Curation;
import odai.dataset.JobEvent;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.service.ApiKey;
import odai.service.FineTuningService;
import odai.service.PollBackoff;
import odai.service.ServiceErrors;
import odai.service.ServiceFailure;
import odai.service.Trainers;
import odai.targets.Target;
import odai.tuning.JobControl;
import odai.tuning.JobStatus;
import odai.tuning.KnownTrainers;
import odai.tuning.Stage;
import odai.work.Outcome;
import odai.work.ServiceProblem;

/// Follows jobs of an earlier session again: they went on while nobody looked.
public final class ReattachJob {
    /// Said in the history of a simulated job whose service was part of a program that has ended.
    private static final String GONE = "The simulation ended with the program that ran it.";

    /// The same where something else has its address by now, and was never told of the job.
    private static final String TAKEN =
            "The simulation ended with the program that ran it; something else has its address now.";

    private static final int NOT_FOUND = 404;

    private final Curation curation;
    private final Target target;
    private final ApiKey key;
    private final Trainers trainers;
    private final Clock clock;

    public ReattachJob(Curation curation, Target target, ApiKey key, Clock clock) {
        this(curation, target, key, clock, KnownTrainers.ALL);
    }

    public ReattachJob(
            Curation curation, Target target, ApiKey key, Clock clock, Trainers trainers) {
        this.curation = curation;
        this.target = target;
        this.key = key;
        this.trainers = trainers;
        this.clock = clock;
    }

    /// Jobs that the service knows and that had not ended when they were last heard of; newest
    /// first.
    public static List<JobRecord> open(Curation curation) {
        return curation.catalog().jobs().all().stream()
                .filter(job -> job.remoteId() != null && !job.state().ended())
                .toList();
    }

    /// Until the job has ended or nobody wants to follow it any more. Examples that a refusal names
    /// are marked. A job that has ended is not asked for again.
    ///
    /// @param watcher called on this thread
    public Outcome<JobRecord> run(JobRecord job, Consumer<JobStatus> watcher, JobControl control) {
        if (job.state().ended()) {
            watcher.accept(JobStatus.of(curation.catalog(), job, new Stage.JobEnded()));
            return Outcome.done(job);
        }
        return asking(job, (follower, client) -> follower.follow(client, watcher, control));
    }

    /// Asks the service once for what is wished of the job, and then how it stands. A service that
    /// cannot be reached is a problem here: nobody waits for it.
    ///
    /// @param job that has not ended
    public Outcome<JobRecord> once(JobRecord job, JobControl control) {
        return asking(job, (follower, client) -> follower.once(client, control));
    }

    private Outcome<JobRecord> asking(
            JobRecord job, BiFunction<JobFollower, FineTuningService, JobRecord> asked) {
        String address = address(curation.catalog(), target, job);
        if (ApiKey.needed(target, address) && key.empty()) {
            return Outcome.failed(new ServiceProblem.NoKey(target.name()));
        }
        try (FineTuningService client = trainers.open(target, address, key)) {
            if (target.simulation() && !known(client, job)) {
                return Outcome.done(gone(job, TAKEN));
            }
            JobRecord last =
                    asked.apply(
                            new JobFollower(
                                    curation.catalog(), job.id(), PollBackoff.of(target), clock),
                            client);
            Refusals.read(curation.catalog(), last)
                    .filter(Refusal.LinesNamed.class::isInstance)
                    .map(Refusal.LinesNamed.class::cast)
                    .ifPresent(linesNamed -> Refusals.mark(curation, linesNamed));
            return Outcome.done(last);
        } catch (ServiceFailure e) {
            if (target.simulation() && e instanceof ServiceFailure.NoResponse) {
                return Outcome.done(gone(job, GONE));
            }
            return Outcome.failed(new ServiceErrors(target, address, key).problem(e));
        }
    }

    /// Nobody starts a simulation again: asking one that was never told of the job would be in
    /// vain.
    private static boolean known(FineTuningService client, JobRecord job) {
        try {
            client.job(String.valueOf(job.remoteId()));
            return true;
        } catch (ServiceFailure.ErrorResponse e) {
            if (e.status() != NOT_FOUND) {
                throw e;
            }
            return false;
        }
    }

    /// Jobs of older versions do not say where they were made.
    static String address(Catalog catalog, Target target, JobRecord job) {
        String known = catalog.trails().of(job.id()).baseUrl();
        return known.isEmpty() ? target.baseUrl() : known;
    }

    private JobRecord gone(JobRecord asked, String why) {
        // another window may have heard the end of it
        JobRecord job = curation.catalog().jobs().byId(asked.id()).orElse(asked);
        if (job.state().ended()) {
            return job;
        }
        JobEvent event =
                new JobEvent(UUID.randomUUID().toString(), clock.instant(), "warn", "message", why);
        curation.catalog().jobs().addEvents(job.id(), List.of(event));
        JobRecord ended = JobRecords.with(job, JobState.CANCELLED, "");
        curation.catalog().jobs().update(ended);
        return ended;
    }
}
