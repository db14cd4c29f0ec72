package odai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import odai.curating.Curation;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.exporting.JsonlExporter;
import odai.practice.PracticeServer;
import odai.practice.ProjectJudge;
import odai.targets.Target;
import odai.tuning.ApiKey;
import odai.tuning.JobOrder;
import odai.tuning.Submission;
import odai.work.Outcome;
import odai.work.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "submit",
        description = "Exports, uploads and starts a fine-tuning job.",
        mixinStandardHelpOptions = true)
final class SubmitCommand implements Callable<Integer> {
    private static final long PRACTICE_MILLIS = 4000;

    private final Console console;

    @Parameters(paramLabel = "PROJECT")
    private Path project = Path.of("");

    @Option(names = "--target", converter = TargetOption.class, defaultValue = "practice")
    private Target target = new TargetOption().convert("practice");

    @Option(names = "--model")
    private @Nullable String model;

    @Option(names = "--epochs", defaultValue = "auto", description = "A number, or auto.")
    private String epochs = "auto";

    @Option(names = "--suffix", defaultValue = "")
    private String suffix = "";

    @Option(names = "--wait", description = "Stay until the job has ended; practice always does.")
    private boolean wait;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Option(names = "--yes", description = "Send, though it leaves this machine and costs money.")
    private boolean yes;

    SubmitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!epochs.matches("auto|[1-9][0-9]?")) {
            console.warn("cli.submit.epochs", epochs);
            return Cli.WRONG_USE;
        }
        return console.on(project, this::run);
    }

    private int run(Curation curation) {
        Unscreened.warn(console, curation);
        if (target.simulation()) {
            return practise(curation);
        }
        int examples = curation.dealt().training().size() + curation.dealt().validation().size();
        console.warn("cli.submit.what", examples, target.name(), target.baseUrl());
        if (!yes) {
            console.warn("cli.submit.yes");
            return Cli.WRONG_USE;
        }
        String key = String.valueOf(System.getenv().getOrDefault(target.keyVariable(), ""));
        return submit(curation, target.baseUrl(), new ApiKey(key), wait);
    }

    /// The practice service lives in this process, so the job is seen through.
    private int practise(Curation curation) {
        try (PracticeServer server =
                PracticeServer.start(
                        0, new ProjectJudge(curation), Clock.systemUTC(), PRACTICE_MILLIS)) {
            return submit(curation, server.baseUrl(), ApiKey.NONE, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int submit(Curation curation, String baseUrl, ApiKey key, boolean follow) {
        int asked = epochs.equals("auto") ? 0 : Integer.parseInt(epochs);
        String base = model == null ? target.models().getFirst().id() : model;
        JobOrder order =
                new JobOrder(target, baseUrl, base, asked, curation.splitPlan().seed(), suffix);
        Outcome<JobRecord> outcome =
                new Submission(
                                curation,
                                order,
                                JsonlExporter.Request.of(curation, target),
                                key,
                                _ -> {},
                                Progress.NONE)
                        .run(follow);
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
        return job.state() == JobState.FAILED ? Cli.FAILED : Cli.DONE;
    }
}
