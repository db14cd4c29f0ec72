package odai.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import odai.curating.Curation;
import odai.dataset.JobRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "jobs",
        description = "Lists the project's jobs, newest first.",
        mixinStandardHelpOptions = true)
final class JobsCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "PROJECT")
    private Path project = Path.of("");

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    JobsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return console.on(project, this::run);
    }

    private int run(Curation curation) {
        for (JobRecord job : curation.catalog().jobs().all()) {
            if (json) {
                console.json(JobListing.json(job));
            } else {
                console.say(
                        "cli.jobs.line",
                        String.valueOf(job.remoteId()),
                        job.state().wire(),
                        job.model(),
                        String.valueOf(job.created()));
            }
        }
        return Cli.DONE;
    }
}
