package odai.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import odai.curating.Curation;
import odai.dataset.JobRecord;
import odai.exporting.JsonlExporter;
import odai.practice.Practising;
import odai.targets.Target;
import odai.text.LeftTexts;
import odai.tuning.ApiKey;
import odai.tuning.JobOrder;
import odai.tuning.Submission;
import odai.tuning.Unfinished;
import odai.work.Outcome;
import odai.work.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "resume",
        description = "Goes on with the last submission that stopped before its job was made.",
        mixinStandardHelpOptions = true)
final class ResumeCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "PROJECT")
    private Path project = Path.of("");

    @Option(names = "--give-up", description = "Do not go on with it, and offer it no more.")
    private boolean giveUp;

    @Option(names = "--yes", description = "Go on, though it may start a job that costs money.")
    private boolean yes;

    @Option(names = "--wait", description = "Stay until the job has ended; practice always does.")
    private boolean wait;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    ResumeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return console.on(project, this::run);
    }

    private int run(Curation curation) {
        List<JobRecord> left = Unfinished.of(curation);
        if (left.isEmpty()) {
            console.warn("uploads.cli.nothing-left");
            return Cli.DONE;
        }
        JobRecord job = left.getFirst();
        Optional<JobOrder> order = Unfinished.order(curation, job);
        LeftTexts texts = new LeftTexts(console.texts(), console.clock().getZone());
        if (giveUp) {
            Unfinished.giveUp(curation, job);
            String name = order.map(it -> it.target().name()).orElse(job.target());
            console.warn("uploads.cli.given-up", name, texts.day(job));
            return Cli.DONE;
        }
        if (order.isEmpty()) {
            console.warn("uploads.left.no-target", job.target(), texts.day(job));
            return Cli.FAILED;
        }
        Target target = order.get().target();
        if (target.simulation()) {
            return Practising.with(
                    curation,
                    job.seed(),
                    address -> goOn(curation, job, order.get().at(address), ApiKey.NONE, true));
        }
        console.err().println(texts.sentence(job, target.name()));
        if (!yes) {
            console.warn("uploads.cli.what", target.name(), order.get().baseUrl(), texts.day(job));
            console.warn("cli.submit.yes");
            return Cli.WRONG_USE;
        }
        return goOn(curation, job, order.get(), console.key(target), wait);
    }

    private int goOn(
            Curation curation, JobRecord left, JobOrder order, ApiKey key, boolean follow) {
        Spoken spoken = new Spoken(console);
        Outcome<JobRecord> outcome =
                new Submission(
                                curation,
                                order,
                                JsonlExporter.Request.of(curation, order.target()),
                                key,
                                follow ? spoken : _ -> {},
                                Progress.NONE,
                                console.clock())
                        .resume(left, follow);
        if (outcome instanceof Outcome.Done<JobRecord>(JobRecord job)) {
            Spoken.tally(console, curation, job.id(), order.target());
        }
        return console.finish(outcome, this::report);
    }

    private int report(JobRecord job) {
        if (json) {
            console.json(JobListing.json(job));
        } else {
            console.say(
                    "cli.submit.done",
                    String.valueOf(job.remoteId()),
                    job.state().wire(),
                    job.message());
        }
        return SubmitCommand.exitCode(job.state());
    }
}
