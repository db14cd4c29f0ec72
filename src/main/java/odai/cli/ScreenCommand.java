package odai.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import odai.catalog.Catalog;
import odai.curating.Curation;
import odai.dataset.Kind;
import odai.dataset.Verdict;
import odai.images.DecodeMarks;
import odai.screening.ScreeningProgress;
import odai.screening.ScreeningRun;
import odai.text.ScreeningTexts;
import odai.work.Progress;
import odai.work.Workers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "screen", mixinStandardHelpOptions = true)
final class ScreenCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private ProjectArgument project = new ProjectArgument();

    @Option(names = "--retry")
    private boolean retry;

    @Option(names = "--json")
    private boolean json;

    ScreenCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return console.finish(console.openToChange(project.folder()), this::run);
    }

    private int run(Catalog catalog) {
        // closes the catalog too, whatever comes
        try (Curation before = Curation.open(catalog)) {
            if (retry) {
                DecodeMarks.in(catalog.marks()).tryAllAgain();
            }
            ScreeningRun run = new ScreeningRun(catalog, Workers.cores(), before::refresh);
            return console.finish(run.run(progress(run::pace)), summary -> report(before, summary));
        }
    }

    private Progress progress(Supplier<ScreeningProgress> screeningProgress) {
        ScreeningTexts words = new ScreeningTexts(console.texts());
        return console.progress((_, _) -> words.progress(screeningProgress.get()));
    }

    private int report(Curation curation, ScreeningRun.Summary summary) {
        if (json) {
            console.json(object(curation, summary));
        } else {
            done(summary);
            console.say(
                    "cli.screen.found",
                    count(curation, Kind.FACE),
                    count(curation, Kind.PERSON),
                    count(curation, Kind.CHILD),
                    count(curation, Kind.CAPTCHA),
                    reviews(curation));
        }
        return summary.broken() == 0 ? Cli.DONE : Cli.REFUSALS;
    }

    private void done(ScreeningRun.Summary summary) {
        if (summary.screened() == 0) {
            console.say("cli.screen.nothing");
            return;
        }
        ScreeningProgress screeningProgress =
                new ScreeningProgress(summary.screened(), summary.screened(), summary.working());
        console.say(
                "cli.screen.done",
                summary.screened(),
                summary.broken(),
                screeningProgress.perSecond());
    }

    private static ObjectNode object(Curation curation, ScreeningRun.Summary summary) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("screened", summary.screened())
                .put("broken", summary.broken())
                .put("seconds", summary.working().toMillis() / 1000.0);
        ObjectNode kinds = root.putObject("kinds");
        for (Kind kind : List.of(Kind.values())) {
            kinds.put(kind.wire(), count(curation, kind));
        }
        return root.put("review", reviews(curation));
    }

    private static long count(Curation curation, Kind kind) {
        return curation.judged().stream()
                .filter(row -> curation.counting(row.evidence().id()).contains(kind))
                .count();
    }

    private static long reviews(Curation curation) {
        return curation.judged().stream()
                .filter(row -> row.verdict() instanceof Verdict.Review)
                .count();
    }
}
