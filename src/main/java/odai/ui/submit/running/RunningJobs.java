package odai.ui.submit.running;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import odai.curating.Curation;
import odai.dataset.JobRecord;
import odai.service.ApiKey;
import odai.targets.Targets;
import odai.tuning.JobOrder;
import odai.tuning.Stage;
import odai.tuning.following.Refusal;
import odai.tuning.ordering.MissingJobPolicy;
import odai.ui.task.Background;
import odai.work.Outcome;
import odai.work.Problem;

/// The jobs under way: each is seen to on a thread of its own, and told of on the FX thread.
public final class RunningJobs {
    private final Curation curation;
    private final ExecutorService threads;
    private final SubmissionService submissionService;
    private final Listener listener;
    private final ObservableList<JobRun> runs = FXCollections.observableArrayList();

    /// Told how they go.
    public interface Listener {
        /// Before it is listed or says anything.
        ///
        /// @param wanted whether a person asked for it just now
        void begun(JobRun run, boolean wanted);

        void heard(JobRun run);

        /// Nobody sees to it any more.
        void ended(JobRun run, Outcome<JobRecord> outcome);
    }

    public RunningJobs(
            Curation curation,
            ExecutorService threads,
            SubmissionService submissionService,
            Listener listener) {
        this.curation = curation;
        this.threads = threads;
        this.submissionService = submissionService;
        this.listener = listener;
    }

    /// In the order they were begun; replaced where one says something new.
    public ObservableList<JobRun> all() {
        return runs;
    }

    public Optional<JobRun> of(JobRecord job) {
        return runs.stream().filter(run -> run.is(job)).findFirst();
    }

    /// Sees a new order through; others may be under way.
    ///
    /// @param most so many refusals are repaired without asking
    /// @param like the job whose files are sent once more; empty to deal anew
    public void start(JobOrder order, ApiKey key, int most, Optional<Long> like) {
        begin(
                order.target().name(),
                true,
                line -> submissionService.submit(order, key, most, like, line));
    }

    /// Sends the rest in the refused job's place.
    public void repair(JobRecord refused, Refusal.LinesNamed refusal) {
        begin(
                Targets.name(refused.target()),
                true,
                line -> submissionService.repair(refused, refusal, line));
    }

    /// Goes on with an order that was left on its way.
    ///
    /// @param most so many refusals are repaired without asking
    /// @param missingJobPolicy what to do where a job may have been made that is not listed
    public void goOn(JobRecord left, int most, MissingJobPolicy missingJobPolicy) {
        begin(
                Targets.name(left.target()),
                true,
                line -> submissionService.resume(left, most, missingJobPolicy, line));
    }

    /// Follows a job again, unless somebody does.
    ///
    /// @param wanted whether a person asked for it just now
    public void rejoin(JobRecord job, boolean wanted) {
        if (of(job).isEmpty()) {
            JobReader reader = new JobReader(curation.catalog());
            begin(
                    Targets.name(job.target()),
                    wanted,
                    line -> {
                        line.watcher().accept(reader.past(job.id(), new Stage.Following()).view());
                        return kept(job, submissionService.rejoin(job, line), line, reader);
                    });
        }
    }

    /// A job that nobody could ask for stays as it was, and says why.
    private static Outcome<JobRecord> kept(
            JobRecord job,
            Outcome<JobRecord> outcome,
            SubmissionService.Line line,
            JobReader reader) {
        if (outcome instanceof Outcome.Failed<JobRecord>(Problem problem)) {
            ShownJob last = reader.past(job.id(), new Stage.SubmissionFailed(problem));
            line.watcher().accept(last.view());
            return Outcome.done(last.view().job());
        }
        return outcome;
    }

    private void begin(
            String target,
            boolean wanted,
            Function<SubmissionService.Line, Outcome<JobRecord>> errand) {
        JobRun run = new JobRun(target);
        listener.begun(run, wanted);
        runs.add(run);
        run.start(
                new Background(threads, problem -> ended(run, Outcome.failed(problem))),
                new JobReader(curation.catalog()),
                errand,
                this::heard,
                outcome -> ended(run, outcome));
    }

    private void heard(JobRun run) {
        int place = runs.indexOf(run);
        if (place >= 0) {
            runs.set(place, run);
            listener.heard(run);
        }
    }

    private void ended(JobRun run, Outcome<JobRecord> outcome) {
        runs.remove(run);
        listener.ended(run, outcome);
    }

    /// Nobody follows them any more; they go on at their services. One that is just being handed
    /// over is seen so far.
    public void leave() {
        runs.forEach(run -> run.control().leave());
    }
}
