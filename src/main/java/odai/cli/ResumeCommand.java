package odai.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import odai.curating.Curation;
import odai.dataset.JobRecord;
import odai.practice.EmbeddedPractice;
import odai.service.ApiKey;
import odai.targets.Target;
import odai.text.UnfinishedTexts;
import odai.tuning.JobOrder;
import odai.tuning.ordering.MissingJobPolicy;
import odai.tuning.ordering.ServiceJobs;
import odai.tuning.ordering.UnfinishedJobs;
import odai.tuning.repairing.RepairLoop;
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
        List<JobRecord> left = UnfinishedJobs.of(curation.catalog());
        if (left.isEmpty()) {
            console.warn("uploads.cli.nothing-left");
            return Cli.DONE;
        }
        JobRecord job = left.getFirst();
        Optional<JobOrder> order = UnfinishedJobs.order(curation.catalog(), job);
        UnfinishedTexts texts = new UnfinishedTexts(console.texts(), console.clock().getZone());
        if (giveUp) {
            UnfinishedJobs.giveUp(curation.catalog(), job, console.clock());
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
            return EmbeddedPractice.with(
                    curation,
                    job.seed(),
                    address ->
                            goOn(
                                    curation,
                                    job,
                                    order.get().at(address),
                                    ApiKey.NONE,
                                    true,
                                    MissingJobPolicy.LATER));
        }
        if (!sending.hears(console, target)) {
            return Cli.WRONG_USE;
        }
        console.err().line(texts.sentence(job, target.name()));
        ApiKey key = console.key(target);
        boolean word = noneThere && job.state().askedFor();
        boolean shown = true;
        if (word) {
            Outcome<ServiceJobs.ListedJobs> listedJobs = new ServiceJobs(order.get(), key).list();
            if (!(listedJobs
                    instanceof Outcome.Done<ServiceJobs.ListedJobs>(ServiceJobs.ListedJobs jobs))) {
                return console.finish(listedJobs, _ -> Cli.FAILED);
            }
            console.err().line(texts.listed(jobs, target.name()));
            jobs.jobs().forEach(it -> console.err().line(texts.line(it)));
            shown = UnfinishedJobs.shown(curation.catalog(), job, console.clock());
        }
        if (!yes || !shown) {
            console.warn("uploads.cli.what", target.name(), order.get().baseUrl(), texts.day(job));
            console.warn(word ? "uploads.cli.none-there" : "cli.submit.yes");
            return Cli.WRONG_USE;
        }
        if (sending.waits() && !word) {
            UnfinishedJobs.orderableFrom(curation.catalog(), job, console.clock())
                    .ifPresent(from ->
                            console.warn("uploads.cli.waits", target.name(), texts.time(from)));
        }
        return goOn(curation, job, order.get(), key, sending.waits(), unlisted(word));
    }

    private MissingJobPolicy unlisted(boolean word) {
        if (word) {
            return MissingJobPolicy.NONE_THERE;
        }
        return sending.waits() ? MissingJobPolicy.WAIT : MissingJobPolicy.LATER;
    }

    private int goOn(
            Curation curation,
            JobRecord left,
            JobOrder order,
            ApiKey key,
            boolean follow,
            MissingJobPolicy missingJobPolicy) {
        SubmissionRunner job = new SubmissionRunner(console, curation, order, key, follow);
        return job.end(
                new RepairLoop(
                                curation,
                                () -> job.submission().unlisted(missingJobPolicy),
                                sending.repairs(),
                                job::refused)
                        .resume(left, follow),
                this::report);
    }

    private int report(JobRecord job) {
        if (sending.json()) {
            console.json(JobListing.json(job));
        } else {
            SubmissionRunner.say(console, job);
        }
        return SubmissionRunner.exitCode(job.state());
    }
}
