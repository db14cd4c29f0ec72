package odai.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import odai.advising.AdviceOrder;
import odai.advising.AdvicePlan;
import odai.advising.AdviceRun;
import odai.advising.AdviceSummary;
import odai.advising.TextRisk;
import odai.curating.Curation;
import odai.practice.ScreeningPracticeServer;
import odai.text.AdviceTexts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "advise", mixinStandardHelpOptions = true)
final class AdviseCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private ProjectArgument project = new ProjectArgument();

    @Mixin private TargetOptions place = new TargetOptions();

    @Option(names = "--moderation", arity = "0..1", fallbackValue = "ALL")
    private @Nullable ModerationScope moderation;

    @Option(names = "--vision", paramLabel = "MODEL")
    private @Nullable String vision;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--yes")
    private boolean yes;

    /// What moderation is asked about.
    enum ModerationScope {
        ALL,
        TEXTS,
        PICTURES
    }

    AdviseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String address = place.address();
        if (moderation == null && vision == null) {
            console.warn("advising.cli.nothing-asked");
            return Cli.WRONG_USE;
        }
        if (!place.target().simulation() && (address.isEmpty() || address.contains("{"))) {
            console.warn("advising.cli.no-address");
            return Cli.WRONG_USE;
        }
        AdviceOrder order =
                new AdviceOrder(
                        place.target(),
                        address,
                        moderation == ModerationScope.ALL || moderation == ModerationScope.TEXTS,
                        moderation == ModerationScope.ALL || moderation == ModerationScope.PICTURES,
                        vision == null ? "" : vision);
        return console.onChanging(project.folder(), curation -> run(curation, order));
    }

    private int run(Curation curation, AdviceOrder order) {
        UnscreenedNotice.warn(console, curation);
        return place.target().simulation()
                ? practise(curation, order)
                : console.finish(AdvicePlan.of(curation, order), plan -> ask(curation, plan));
    }

    private int practise(Curation curation, AdviceOrder order) {
        try (ScreeningPracticeServer server = new ScreeningPracticeServer()) {
            return console.finish(
                    AdvicePlan.of(curation, order.at(server.baseUrl())),
                    plan -> ask(curation, plan));
        }
    }

    private int ask(Curation curation, AdvicePlan plan) {
        Printer told = json ? console.err() : console.out();
        new AdviceTexts(console.texts()).plan(plan).forEach(told::line);
        boolean agreed = yes || place.target().simulation();
        if (plan.size() == 0 || !agreed) {
            if (plan.size() > 0) {
                console.warn("advising.cli.yes");
            }
            if (json) {
                console.json(AdviceListing.plan(plan, false));
            }
            return plan.size() == 0 ? Cli.DONE : Cli.WRONG_USE;
        }
        AdviceRun run =
                new AdviceRun(
                        curation.catalog(),
                        plan.agreed(),
                        console.key(place.target()),
                        curation::refresh);
        return console.finish(
                run.run(console.progress("advising.cli.progress")),
                summary -> report(curation, plan, summary));
    }

    private int report(Curation curation, AdvicePlan plan, AdviceSummary summary) {
        TextRisk risk = TextRisk.of(curation);
        AdviceTexts words = new AdviceTexts(console.texts());
        if (json) {
            ObjectNode root = AdviceListing.plan(plan, true);
            root.set("answered", AdviceListing.answered(summary));
            root.set("textRisk", AdviceListing.risk(risk));
            console.json(root);
        } else {
            words.summary(summary).forEach(console.out()::line);
            if (risk.asked() > 0) {
                console.out().line(words.risk(risk));
            }
        }
        return summary.unanswered() == 0 ? Cli.DONE : Cli.REFUSALS;
    }
}
