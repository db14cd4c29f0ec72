package odai.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.concurrent.Callable;
import odai.curating.Curation;
import odai.dataset.Inclusion;
import odai.dataset.JobRecord;
import odai.dataset.SplitPlan;
import odai.practice.Practising;
import odai.preflight.Draft;
import odai.targets.Target;
import odai.tuning.ApiKey;
import odai.tuning.JobOrder;
import odai.tuning.Rounds;
import odai.tuning.Unfinished;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "submit", mixinStandardHelpOptions = true)
final class SubmitCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private ProjectArgument project = new ProjectArgument();

    @Mixin private OrderOptions options = new OrderOptions();

    @Mixin private DealOptions deal = new DealOptions();

    @Option(names = "--send", paramLabel = "WHICH", converter = InclusionOption.class)
    private @Nullable Inclusion inclusion;

    @Mixin private SendingOptions sending = new SendingOptions();

    @Option(names = "--yes")
    private boolean yes;

    SubmitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return sending.readable(console)
                        && sending.hears(console, options.target())
                        && options.readable(console)
                        && deal.readable(console)
                ? console.onChanging(project.folder(), this::run)
                : Cli.WRONG_USE;
    }

    private int run(Curation curation) {
        Unscreened.warn(console, curation);
        unfinished(curation);
        remember(curation);
        Outlook outlook = Outlook.of(console, curation, options.draft(curation));
        outlook.printRows(console);
        if (!outlook.report().ready()) {
            return unsent(outlook, outlook.exitCode());
        }
        Target target = options.target();
        if (target.simulation()) {
            return practise(curation, outlook);
        }
        String address = outlook.draft().baseUrl();
        console.warn("cli.submit.what", outlook.batch().lines(), target.name(), address);
        outlook.printEstimate(console, console.err());
        if (!yes) {
            console.warn("cli.submit.yes");
            return unsent(outlook, Cli.WRONG_USE);
        }
        return submit(curation, outlook, address, console.key(target), sending.waits());
    }

    /// As in the window: how a project is dealt and what of it is sent are the project's.
    private void remember(Curation curation) {
        SplitPlan plan = deal.plan(curation.splitPlan());
        if (!plan.equals(curation.splitPlan())) {
            curation.splitPlan(plan);
        }
        if (inclusion != null && inclusion != curation.inclusion()) {
            curation.inclusion(inclusion);
        }
    }

    private void unfinished(Curation curation) {
        Unfinished.of(curation).stream()
                .flatMap(job -> Unfinished.order(curation, job).stream())
                .findFirst()
                .ifPresent(order -> console.warn("uploads.cli.hint", order.target().name()));
    }

    private int unsent(Outlook outlook, int code) {
        if (sending.json()) {
            console.json(outlook.into(JsonNodeFactory.instance.objectNode(), console));
        }
        return code;
    }

    /// The practice service lives in this process, so the job is seen through.
    private int practise(Curation curation, Outlook outlook) {
        console.warn("following.simulation");
        return Practising.with(
                curation,
                outlook.draft().seed(),
                address -> submit(curation, outlook, address, ApiKey.NONE, true));
    }

    private int submit(
            Curation curation, Outlook outlook, String baseUrl, ApiKey key, boolean follow) {
        Draft draft = outlook.draft();
        JobOrder order =
                new JobOrder(
                        draft.target(),
                        baseUrl,
                        draft.model(),
                        draft.epochs(),
                        draft.seed(),
                        draft.suffix());
        Sending job = new Sending(console, curation, order, key, follow);
        return job.end(
                new Rounds(curation, job::submission, sending.repairs(), job::refused).run(follow),
                ended -> report(ended, outlook));
    }

    private int report(JobRecord job, Outlook outlook) {
        if (sending.json()) {
            console.json(outlook.into(JobListing.json(job), console));
        } else {
            Sending.say(console, job);
        }
        return Sending.exitCode(job.state());
    }
}
