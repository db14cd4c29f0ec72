package odai.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.concurrent.Callable;
import odai.curating.Curation;
import odai.dataset.Inclusion;
import odai.dataset.JobRecord;
import odai.dataset.SplitPlan;
import odai.practice.EmbeddedPractice;
import odai.preflight.OrderDraft;
import odai.service.ApiKey;
import odai.targets.Target;
import odai.tuning.JobOrder;
import odai.tuning.ordering.UnfinishedJobs;
import odai.tuning.repairing.RepairLoop;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "submit", mixinStandardHelpOptions = true)
final class SubmitCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private ProjectArgument project = new ProjectArgument();

    @Mixin private OrderOptions options = new OrderOptions();

    @Mixin private SplitOptions deal = new SplitOptions();

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
        UnscreenedNotice.warn(console, curation);
        unfinished(curation);
        remember(curation);
        OrderForecast orderForecast = OrderForecast.of(console, curation, options.draft(curation));
        orderForecast.printRows(console);
        if (!orderForecast.report().ready()) {
            return unsent(orderForecast, orderForecast.exitCode());
        }
        Target target = options.target();
        if (target.simulation()) {
            return practise(curation, orderForecast);
        }
        String address = orderForecast.draft().baseUrl();
        console.warn("cli.submit.what", orderForecast.batch().lines(), target.name(), address);
        orderForecast.printEstimate(console, console.err());
        if (!yes) {
            console.warn("cli.submit.yes");
            return unsent(orderForecast, Cli.WRONG_USE);
        }
        return submit(curation, orderForecast, address, console.key(target), sending.waits());
    }

    /// As in the window: how a project is dealt and what of it is sent are the project's.
    private void remember(Curation curation) {
        SplitPlan plan = deal.plan(curation.settings().splitPlan());
        if (!plan.equals(curation.settings().splitPlan())) {
            curation.settings().splitPlan(plan);
        }
        if (inclusion != null && inclusion != curation.settings().inclusion()) {
            curation.settings().inclusion(inclusion);
        }
    }

    private void unfinished(Curation curation) {
        UnfinishedJobs.of(curation.catalog()).stream()
                .flatMap(job -> UnfinishedJobs.order(curation.catalog(), job).stream())
                .findFirst()
                .ifPresent(order -> console.warn("uploads.cli.hint", order.target().name()));
    }

    private int unsent(OrderForecast orderForecast, int code) {
        if (sending.json()) {
            console.json(orderForecast.into(JsonNodeFactory.instance.objectNode(), console));
        }
        return code;
    }

    /// The practice service lives in this process, so the job is seen through.
    private int practise(Curation curation, OrderForecast orderForecast) {
        console.warn("following.simulation");
        return EmbeddedPractice.with(
                curation,
                orderForecast.draft().seed(),
                address -> submit(curation, orderForecast, address, ApiKey.NONE, true));
    }

    private int submit(
            Curation curation,
            OrderForecast orderForecast,
            String baseUrl,
            ApiKey key,
            boolean follow) {
        OrderDraft orderDraft = orderForecast.draft();
        JobOrder order =
                new JobOrder(
                        orderDraft.target(),
                        baseUrl,
                        orderDraft.model(),
                        orderDraft.epochs(),
                        orderDraft.seed(),
                        orderDraft.suffix());
        SubmissionRunner job = new SubmissionRunner(console, curation, order, key, follow);
        return job.end(
                new RepairLoop(curation, job::submission, sending.repairs(), job::refused)
                        .run(follow),
                ended -> report(ended, orderForecast));
    }

    private int report(JobRecord job, OrderForecast orderForecast) {
        if (sending.json()) {
            console.json(orderForecast.into(JobListing.json(job), console));
        } else {
            SubmissionRunner.say(console, job);
        }
        return SubmissionRunner.exitCode(job.state());
    }
}
