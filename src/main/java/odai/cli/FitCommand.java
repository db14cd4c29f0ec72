package odai.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import odai.curating.Curation;
import odai.dataset.Thresholds.Band;
import odai.screening.ThresholdEvaluation;
import odai.screening.ThresholdFit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "fit", mixinStandardHelpOptions = true)
final class FitCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private ProjectArgument project = new ProjectArgument();

    @Option(names = "--apply")
    private boolean apply;

    @Option(names = "--back")
    private boolean back;

    @Option(names = "--json")
    private boolean json;

    FitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (apply && back) {
            console.warn("cli.fit.either");
            return Cli.WRONG_USE;
        }
        return apply || back
                ? console.onChanging(project.folder(), this::run)
                : console.on(project.folder(), this::run);
    }

    private int run(Curation curation) {
        boolean goesBack = back && curation.settings().learned();
        if (goesBack) {
            curation.settings().unlearn();
        }
        List<ThresholdFit> fits = curation.fits();
        boolean applies = apply && fits.stream().anyMatch(ThresholdFit::changes);
        if (applies) {
            curation.settings().learn(ThresholdFit.lines(fits));
        }
        if (json) {
            console.json(object(fits, applies));
        } else {
            fits.forEach(this::print);
            done(goesBack, applies);
        }
        return Cli.DONE;
    }

    private void done(boolean wentBack, boolean applied) {
        if (back) {
            console.say(wentBack ? "cli.fit.went-back" : "cli.fit.nothing-back");
        } else if (apply) {
            console.say(applied ? "cli.fit.applied" : "cli.fit.nothing");
        }
    }

    private void print(ThresholdFit fit) {
        ThresholdEvaluation thresholdEvaluation = fit.agreement();
        console.say(
                "cli.fit.said",
                fit.kind().wire(),
                thresholdEvaluation.confirmed(),
                thresholdEvaluation.cleared());
        if (!fit.enough()) {
            console.say("cli.fit.missing", fit.missingConfirmed(), fit.missingCleared());
            return;
        }
        line("cli.fit.now", fit.now(), thresholdEvaluation);
        line("cli.fit.proposed", fit.proposed(), thresholdEvaluation);
    }

    private void line(String key, Band lines, ThresholdEvaluation thresholdEvaluation) {
        ThresholdEvaluation.Point asked = thresholdEvaluation.at(lines.review());
        ThresholdEvaluation.Point counted = thresholdEvaluation.at(lines.skip());
        console.say(
                key,
                console.texts().number(lines.review(), 3),
                console.texts().number(lines.skip(), 3),
                asked.hits(),
                thresholdEvaluation.confirmed(),
                counted.hits(),
                counted.hits() + counted.alarms());
    }

    private ObjectNode object(List<ThresholdFit> fits, boolean applied) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("applied", applied);
        ObjectNode kinds = root.putObject("kinds");
        for (ThresholdFit fit : fits) {
            ObjectNode into = kinds.putObject(fit.kind().wire());
            into.put("confirmed", fit.agreement().confirmed());
            into.put("cleared", fit.agreement().cleared()).put("enough", fit.enough());
            band(into.putObject("now"), fit.now(), fit.agreement());
            band(into.putObject("proposed"), fit.proposed(), fit.agreement());
        }
        return root;
    }

    /// Found is what is at least asked about; precise what counts: the doubtful band is there to be
    /// asked about.
    private static void band(ObjectNode into, Band lines, ThresholdEvaluation thresholdEvaluation) {
        into.put("review", lines.review()).put("skip", lines.skip());
        into.put("precision", thresholdEvaluation.at(lines.skip()).precision());
        into.put("recall", thresholdEvaluation.at(lines.review()).recall());
    }
}
