package odai.tuning.repairing;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import odai.curating.Curation;
import odai.dataset.JobLineage;
import odai.dataset.JobRecord;
import odai.tuning.following.Refusal;
import odai.tuning.following.Refusals;
import odai.tuning.ordering.Submission;
import odai.work.Outcome;

/// A submission and, where the service names the examples it refuses, the next one without them.
/// However it goes on, the examples it named are marked.
public final class RepairLoop {
    private final Curation curation;
    private final Supplier<Submission> submissions;
    private final int most;
    private final Consumer<Refusal> told;

    /// @param submissions a new one of the same order for every round
    /// @param most so many refusals are repaired without asking; 0 to ask each time
    /// @param told what was read of every refusal, before anything is done about it
    public RepairLoop(
            Curation curation, Supplier<Submission> submissions, int most, Consumer<Refusal> told) {
        this.curation = curation;
        this.submissions = submissions;
        this.most = most;
        this.told = told;
    }

    /// @param follow whether to stay until the job has ended; nothing is repaired without it
    /// @return the last job
    public Outcome<JobRecord> run(boolean follow) {
        return run(submissions.get(), follow);
    }

    /// The person agreed: the named examples are excluded, and the order goes out once more in the
    /// refused job's place.
    public Outcome<JobRecord> repair(
            JobRecord refused, Refusal.LinesNamed refusal, boolean follow) {
        Refusals.exclude(curation, refusal);
        JobLineage next = curation.catalog().trails().of(refused.id()).next(refused.id());
        return run(submissions.get().after(next), follow);
    }

    /// Goes on with a submission that was left on its way; a refusal is no other for that.
    ///
    /// @param left one of `UnfinishedJobs.of`
    public Outcome<JobRecord> resume(JobRecord left, boolean follow) {
        return heard(submissions.get().resume(left, follow), follow);
    }

    private Outcome<JobRecord> run(Submission first, boolean follow) {
        return heard(first.run(follow), follow);
    }

    private Outcome<JobRecord> heard(Outcome<JobRecord> outcome, boolean follow) {
        if (!(outcome instanceof Outcome.Done<JobRecord>(JobRecord job))) {
            return outcome;
        }
        Optional<Refusal> refusal = Refusals.read(curation.catalog(), job);
        refusal.ifPresent(told);
        if (!(refusal.orElse(null) instanceof Refusal.LinesNamed linesNamed)) {
            return outcome;
        }
        Refusals.mark(curation, linesNamed);
        return curation.catalog().trails().of(job.id()).round() < most
                ? repair(job, linesNamed, follow)
                : outcome;
    }
}
