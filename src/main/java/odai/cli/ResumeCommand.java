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
import odai.tuning.ServiceJobs;
import odai.tuning.Unfinished;
import odai.tuning.Unlisted;
import odai.work.Outcome;
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

    @Option(names = "--none-there")
    private boolean noneThere;

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
            Unfinished.giveUp(curation, job, console.clock());
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
                    address ->
                            goOn(
                                    curation,
                                    job,
                                    order.get().at(address),
                                    ApiKey.NONE,
                                    true,
                                    Unlisted.LATER));
        }
        if (!sending.hears(console, target)) {
            return Cli.WRONG_USE;
        }
        console.err().line(texts.sentence(job, target.name()));
        ApiKey key = console.key(target);
        boolean word = noneThere && job.state().askedFor();
        boolean shown = true;
        if (word) {
            Outcome<ServiceJobs.Listed> listed = new ServiceJobs(order.get(), key).list();
            if (!(listed instanceof Outcome.Done<ServiceJobs.Listed>(ServiceJobs.Listed jobs))) {
                return console.finish(listed, _ -> Cli.FAILED);
            }
            console.err().line(texts.listed(jobs, target.name()));
            jobs.jobs().forEach(it -> console.err().line(texts.line(it)));
            shown = Unfinished.shown(curation, job, console.clock());
        }
        if (!yes || !shown) {
            console.warn("uploads.cli.what", target.name(), order.get().baseUrl(), texts.day(job));
            console.warn(word ? "uploads.cli.none-there" : "cli.submit.yes");
            return Cli.WRONG_USE;
        }
        if (sending.waits() && !word) {
            Unfinished.orderableFrom(curation, job, console.clock())
                    .ifPresent(from ->
                            console.warn("uploads.cli.waits", target.name(), texts.time(from)));
        }
        return goOn(curation, job, order.get(), key, sending.waits(), unlisted(word));
    }

    private Unlisted unlisted(boolean word) {
        if (word) {
            return Unlisted.NONE_THERE;
        }
        return sending.waits() ? Unlisted.WAIT : Unlisted.LATER;
    }

    private int goOn(
            Curation curation,
            JobRecord left,
            JobOrder order,
            ApiKey key,
            boolean follow,
            Unlisted unlisted) {
        Sending job = new Sending(console, curation, order, key, follow);
        return job.end(
                new Rounds(
                                curation,
                                () -> job.submission().unlisted(unlisted),
                                sending.repairs(),
                                job::refused)
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
