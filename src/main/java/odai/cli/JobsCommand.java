package odai.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import odai.curating.Curation;
import odai.dataset.JobRecord;
import odai.targets.Target;
import odai.targets.Targets;
import odai.tuning.JobControl;
import odai.tuning.JobStatus;
import odai.tuning.Stage;
import odai.tuning.following.LateResults;
import odai.tuning.following.ReattachJob;
import odai.tuning.following.Refusals;
import odai.work.Outcome;
import odai.work.Problem;
import odai.work.ProblemException;
import odai.work.ProjectProblem;
import odai.work.Workers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "jobs", mixinStandardHelpOptions = true)
final class JobsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private ProjectArgument project = new ProjectArgument();

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--follow")
    private boolean follow;

    @Option(names = "--curve", paramLabel = "JOB")
    private String curve = "";

    @Option(names = "--csv")
    private boolean csv;

    @Mixin private JobActionOptions wishes = new JobActionOptions();

    JobsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!readable()) {
            return Cli.WRONG_USE;
        }
        // what a service answers is stored: known before it is asked whether it can be
        return follow || wishes.any()
                ? console.onChanging(project.folder(), this::run)
                : console.on(project.folder(), this::run);
    }

    /// Says what cannot be meant together.
    private boolean readable() {
        if (wishes.tooMany()) {
            console.warn("cli.jobs.one-wish");
            return false;
        }
        if (wishes.any() && (follow || !curve.isEmpty())) {
            console.warn("cli.jobs.wish-alone");
            return false;
        }
        if (csv && curve.isEmpty()) {
            console.warn("cli.jobs.csv");
            return false;
        }
        if (csv && json) {
            console.warn("cli.jobs.either");
            return false;
        }
        return true;
    }

    private int run(Curation curation) {
        if (wishes.any()) {
            return wish(curation);
        }
        int followed = follow ? followAll(curation) : Cli.DONE;
        if (!curve.isEmpty()) {
            return Math.max(followed, curve(curation));
        }
        curation.catalog().jobs().all().forEach(this::print);
        return followed;
    }

    private void print(JobRecord job) {
        if (json) {
            console.json(JobListing.json(job));
        } else {
            console.out().line(JobListing.line(console.texts(), job));
        }
    }

    private int curve(Curation curation) {
        Optional<JobRecord> job = known(curation, curve);
        if (job.isEmpty()) {
            return Cli.WRONG_USE;
        }
        if (follow) {
            late(curation, job.get());
        }
        CurveListing listing =
                new CurveListing(JobStatus.of(curation.catalog(), job.get(), new Stage.JobEnded()));
        if (csv) {
            listing.csv().lines().forEach(console.out()::line);
        } else if (json) {
            console.json(listing.json());
        } else {
            listing.sentences(console.texts()).forEach(console.out()::line);
        }
        return Cli.DONE;
    }

    /// An earlier version left the result file where it was.
    private void late(Curation curation, JobRecord job) {
        if (LateResults.missing(curation.catalog(), job)) {
            Targets.byId(job.target())
                    .ifPresent(target ->
                            new LateResults(curation.catalog(), target, console.key(target))
                                    .fetch(job));
        }
    }

    private Optional<JobRecord> known(Curation curation, String id) {
        Optional<JobRecord> job =
                curation.catalog().jobs().all().stream()
                        .filter(one -> id.equals(one.remoteId()))
                        .findFirst();
        if (job.isEmpty()) {
            console.warn("cli.jobs.no-such", id);
        }
        return job;
    }

    private int wish(Curation curation) {
        Optional<JobRecord> job = known(curation, wishes.job());
        if (job.isEmpty()) {
            return Cli.WRONG_USE;
        }
        Optional<Target> target = Targets.byId(job.get().target());
        if (target.isEmpty()) {
            return console.fail(new ProjectProblem.UnknownTarget(job.get().target()));
        }
        return wishes.ask(console, curation, job.get(), target.get(), this::print);
    }

    /// All at once: one that waits does not keep the others waiting.
    ///
    /// @return the exit code of the one that went worst
    private int followAll(Curation curation) {
        List<JobRecord> open = ReattachJob.open(curation);
        if (open.isEmpty()) {
            return Cli.DONE;
        }
        List<Future<Integer>> followed;
        try (ExecutorService threads = Workers.pool("job", open.size())) {
            followed =
                    open.stream().map(job -> threads.submit(() -> follow(curation, job))).toList();
        }
        // the pool has closed: all of them have ended
        return followed.stream().mapToInt(this::code).max().orElse(Cli.DONE);
    }

    private int code(Future<Integer> followed) {
        if (followed.state() == Future.State.SUCCESS) {
            return followed.resultNow();
        }
        Throwable failure = followed.exceptionNow();
        return switch (failure) {
            case ProblemException problem -> console.fail(problem.problem());
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        };
    }

    private int follow(Curation curation, JobRecord job) {
        Optional<Target> known = Targets.byId(job.target());
        if (known.isEmpty()) {
            return console.fail(new ProjectProblem.UnknownTarget(job.target()));
        }
        Target target = known.get();
        Outcome<JobRecord> last =
                new ReattachJob(curation, target, console.key(target), console.clock())
                        .run(job, new JobPrinter(console), new JobControl());
        int code =
                last instanceof Outcome.Failed<JobRecord>(Problem problem)
                        ? console.fail(problem)
                        : Cli.DONE;
        Refusals.read(curation.catalog(), curation.catalog().jobs().byId(job.id()).orElse(job))
                .ifPresent(refusal -> new JobPrinter(console).refused(refusal, target));
        JobPrinter.tally(console, curation, job.id(), target);
        return code;
    }
}
