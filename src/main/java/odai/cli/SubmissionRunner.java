package odai.cli;

import java.util.function.ToIntFunction;
import odai.curating.Curation;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.exporting.JsonlExporter;
import odai.service.ApiKey;
import odai.text.Texts;
import odai.tuning.JobOrder;
import odai.tuning.following.Refusal;
import odai.tuning.ordering.Submission;
import odai.work.Outcome;
import odai.work.Progress;

/// An order on its way: what happens to it is said as it happens where a command stays with it.
final class SubmissionRunner {
    private final Console console;
    private final Curation curation;
    private final JobOrder order;
    private final ApiKey key;
    private final boolean follow;
    private final JobPrinter jobPrinter;

    /// @param follow whether the command stays until the job has ended
    SubmissionRunner(
            Console console, Curation curation, JobOrder order, ApiKey key, boolean follow) {
        this.console = console;
        this.curation = curation;
        this.order = order;
        this.key = key;
        this.follow = follow;
        this.jobPrinter = new JobPrinter(console);
    }

    Submission submission() {
        return new Submission(
                curation,
                order,
                JsonlExporter.Request.of(curation, order.target()),
                key,
                follow ? jobPrinter : _ -> {},
                Progress.NONE,
                console.clock());
    }

    void refused(Refusal refusal) {
        jobPrinter.refused(refusal, order.target());
    }

    /// What was skipped, then what the command says of the job, or why there is none.
    ///
    /// @return the exit code
    int end(Outcome<JobRecord> outcome, ToIntFunction<JobRecord> report) {
        if (outcome instanceof Outcome.Done<JobRecord>(JobRecord job)) {
            JobPrinter.tally(console, curation, job.id(), order.target());
        }
        return console.finish(outcome, report);
    }

    /// The job in one line, with what the service says of it where it says anything.
    static void say(Console console, JobRecord job) {
        Texts texts = console.texts();
        String state = job.state().wire();
        String remote = job.remoteId();
        String line =
                remote == null
                        ? texts.get("cli.submit.unmade", state)
                        : texts.get("cli.submit.done", remote, state);
        console.out()
                .line(
                        job.message().isEmpty()
                                ? line
                                : texts.get("cli.submit.said", line, job.message()));
    }

    /// A job that still runs is no failure; one of which nobody knows what became of it is.
    static int exitCode(JobState state) {
        return switch (state) {
            case FAILED, CANCELLED, UNKNOWN, UNCERTAIN -> Cli.FAILED;
            case EXPORTING,
                    UPLOADING,
                    CREATING,
                    VALIDATING_FILES,
                    QUEUED,
                    RUNNING,
                    PAUSED,
                    SUCCEEDED ->
                    Cli.DONE;
        };
    }
}
