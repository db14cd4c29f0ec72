package odai.ui.submit.running;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import odai.curating.Curation;
import odai.dataset.JobRecord;
import odai.exporting.JsonlExporter;
import odai.practice.EmbeddedPractice;
import odai.service.ApiKey;
import odai.settings.Keys;
import odai.targets.Target;
import odai.targets.Targets;
import odai.tuning.JobControl;
import odai.tuning.JobOrder;
import odai.tuning.JobStatus;
import odai.tuning.following.LateResults;
import odai.tuning.following.ReattachJob;
import odai.tuning.following.Refusal;
import odai.tuning.ordering.MissingJobPolicy;
import odai.tuning.ordering.ServiceJobs;
import odai.tuning.ordering.Submission;
import odai.tuning.ordering.UnfinishedJobs;
import odai.tuning.repairing.RepairLoop;
import odai.work.Outcome;
import odai.work.ProjectProblem;

/// What the panel has done for jobs, each on the calling thread until the job has ended. A
/// simulated service runs as long as its job.
public final class SubmissionService {
    private final Curation curation;
    private final Keys keys;

    /// One thread's way of being watched and told.
    record Line(Consumer<JobStatus> watcher, JobControl control) {}

    public SubmissionService(Curation curation, Keys keys) {
        this.curation = curation;
        this.keys = keys;
    }

    /// @param most so many refusals are repaired without asking
    /// @param like the job whose files are sent once more; empty to deal anew
    Outcome<JobRecord> submit(
            JobOrder order, ApiKey key, int most, Optional<Long> like, Line line) {
        return served(
                order,
                here ->
                        new RepairLoop(
                                        curation,
                                        () -> {
                                            Submission next = submission(here, key, line);
                                            return like.map(next::like).orElse(next);
                                        },
                                        most,
                                        _ -> {})
                                .run(true));
    }

    /// Without the examples that the refusal names.
    Outcome<JobRecord> repair(JobRecord refused, Refusal.LinesNamed refusal, Line line) {
        return ordered(
                refused,
                order ->
                        served(
                                order,
                                here ->
                                        rounds(here, key(order.target()), 0, line)
                                                .repair(refused, refusal, true)));
    }

    /// Goes on with an order that was left on its way.
    ///
    /// @param most so many refusals are repaired without asking
    /// @param unlisted what to do where a job may have been made that the service does not list
    Outcome<JobRecord> resume(
            JobRecord left, int most, MissingJobPolicy missingJobPolicy, Line line) {
        return ordered(
                left,
                order ->
                        served(
                                order,
                                here ->
                                        new RepairLoop(
                                                        curation,
                                                        () ->
                                                                submission(
                                                                                here,
                                                                                key(order.target()),
                                                                                line)
                                                                        .unlisted(missingJobPolicy),
                                                        most,
                                                        _ -> {})
                                                .resume(left, true)));
    }

    /// The jobs that an order's service lists.
    public Outcome<ServiceJobs.ListedJobs> jobsThere(JobOrder order) {
        return new ServiceJobs(order, key(order.target())).list();
    }

    /// Follows a job of an earlier session again.
    Outcome<JobRecord> rejoin(JobRecord job, Line line) {
        return ordered(
                job,
                order ->
                        new ReattachJob(
                                        curation,
                                        order.target(),
                                        key(order.target()),
                                        Clock.systemDefaultZone())
                                .run(job, line.watcher(), line.control()));
    }

    /// Fetches what an earlier version left with the service; looks for a key only where there may
    /// be something.
    ///
    /// @return whether there is more to be seen of the job
    public boolean late(JobRecord job) {
        return LateResults.missing(curation.catalog(), job)
                && Targets.byId(job.target())
                        .map(target -> new LateResults(curation.catalog(), target, key(target)))
                        .filter(late -> late.fetch(job))
                        .isPresent();
    }

    private Outcome<JobRecord> ordered(
            JobRecord job, Function<JobOrder, Outcome<JobRecord>> errand) {
        Optional<JobOrder> order = UnfinishedJobs.order(curation.catalog(), job);
        return order.isPresent()
                ? errand.apply(order.get())
                : Outcome.failed(new ProjectProblem.UnknownTarget(job.target()));
    }

    private Outcome<JobRecord> served(
            JobOrder order, Function<JobOrder, Outcome<JobRecord>> errand) {
        return order.target().simulation()
                ? EmbeddedPractice.with(
                        curation, order.seed(), address -> errand.apply(order.at(address)))
                : errand.apply(order);
    }

    private RepairLoop rounds(JobOrder order, ApiKey key, int most, Line line) {
        return new RepairLoop(curation, () -> submission(order, key, line), most, _ -> {});
    }

    private Submission submission(JobOrder order, ApiKey key, Line line) {
        return new Submission(
                curation,
                order,
                JsonlExporter.Request.of(curation, order.target()),
                key,
                line.watcher(),
                line.control(),
                Clock.systemDefaultZone());
    }

    /// The key that is known for a target; asks the keyring, so never on the FX thread.
    public ApiKey key(Target target) {
        return new ApiKey(keys.value(target.id(), target.keyVariable()));
    }

    /// Whether nothing is sent and nothing paid.
    public static boolean simulated(JobRecord job) {
        return Targets.simulated(job.target());
    }
}
