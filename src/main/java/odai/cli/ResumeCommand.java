package odai.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import odai.curating.Curation;
import odai.dataset.JobRecord;
import odai.practice.Practising;
import odai.targets.Target;
import odai.text.LeftTexts;
import odai.tuning.ApiKey;
import odai.tuning.JobOrder;
import odai.tuning.Rounds;
import odai.tuning.Unfinished;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "resume", mixinStandardHelpOptions = true)
final class ResumeCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private ProjectArgument project = new ProjectArgument();

    @Option(names = "--give-up")
    private boolean giveUp;

    @Option(names = "--yes")
    private boolean yes;

    @Mixin private SendingOptions sending = new SendingOptions();

    ResumeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return sending.readable(console)
                ? console.onChanging(project.folder(), this::run)
                : Cli.WRONG_USE;
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
            console.warn("following.simulation");
            return Practising.with(
                    curation,
                    job.seed(),
                    address -> goOn(curation, job, order.get().at(address), ApiKey.NONE, true));
        }
        if (!sending.hears(console, target)) {
            return Cli.WRONG_USE;
        }
        console.err().println(texts.sentence(job, target.name()));
        if (!yes) {
            console.warn("uploads.cli.what", target.name(), order.get().baseUrl(), texts.day(job));
            console.warn("cli.submit.yes");
            return Cli.WRONG_USE;
        }
        return goOn(curation, job, order.get(), console.key(target), sending.waits());
    }

    private int goOn(
            Curation curation, JobRecord left, JobOrder order, ApiKey key, boolean follow) {
        Sending job = new Sending(console, curation, order, key, follow);
        return job.end(
                new Rounds(curation, job::submission, sending.repairs(), job::refused)
                        .resume(left, follow),
                this::report);
    }

    private int report(JobRecord job) {
        if (sending.json()) {
            console.json(JobListing.json(job));
        } else {
            Sending.say(console, job);
        }
        return Sending.exitCode(job.state());
    }
}
