package odai.cli;

import java.util.function.Consumer;
import java.util.stream.Stream;
import odai.curating.Curation;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.targets.Target;
import odai.tuning.JobControl;
import odai.tuning.following.ReattachJob;
import odai.work.Outcome;
import picocli.CommandLine.Option;

/// What the service is to do with a job that is under way there.
final class JobActionOptions {
    @Option(names = "--pause", paramLabel = "JOB")
    private String pause = "";

    @Option(names = "--resume", paramLabel = "JOB")
    private String resume = "";

    @Option(names = "--cancel", paramLabel = "JOB")
    private String cancel = "";

    @Option(names = "--yes")
    private boolean yes;

    boolean any() {
        return !job().isEmpty();
    }

    boolean tooMany() {
        return Stream.of(pause, resume, cancel).filter(it -> !it.isEmpty()).count() > 1;
    }

    /// The service's name of the job.
    String job() {
        return pause + resume + cancel;
    }

    /// Asks once.
    ///
    /// @param print told how the service then says that the job stands
    /// @return the exit code: failed where the service did not do it
    int ask(
            Console console,
            Curation curation,
            JobRecord job,
            Target target,
            Consumer<JobRecord> print) {
        if (job.state().ended()) {
            console.warn("cli.jobs.ended", String.valueOf(job.remoteId()), job.state().wire());
            return Cli.WRONG_USE;
        }
        if (!cancel.isEmpty() && !yes && !target.simulation()) {
            console.warn("following.cancel", target.name());
            console.warn("cli.jobs.yes");
            return Cli.WRONG_USE;
        }
        JobControl control = new JobControl();
        wish(control);
        Outcome<JobRecord> outcome =
                new ReattachJob(curation, target, console.key(target), console.clock())
                        .once(job, control);
        return console.finish(
                outcome,
                now -> {
                    print.accept(now);
                    if (done(now.state())) {
                        return Cli.DONE;
                    }
                    console.warn("cli.jobs.not-done", target.name());
                    return Cli.FAILED;
                });
    }

    private void wish(JobControl control) {
        if (!pause.isEmpty()) {
            control.pause();
        } else if (!resume.isEmpty()) {
            control.resume();
        } else {
            control.cancel();
        }
    }

    private boolean done(JobState state) {
        if (!cancel.isEmpty()) {
            return state == JobState.CANCELLED;
        }
        return pause.isEmpty() == (state != JobState.PAUSED);
    }
}
