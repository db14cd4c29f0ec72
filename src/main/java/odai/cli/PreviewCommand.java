package odai.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import odai.advising.TextRisk;
import odai.curating.Curation;
import odai.curating.ExpectedSkips;
import odai.curating.Forecast;
import odai.curating.SplitExamples;
import odai.curating.TypeOutlook;
import odai.dataset.Kind;
import odai.screening.SkipPreview;
import odai.screening.SkipRange;
import odai.text.AdviceTexts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "preview", mixinStandardHelpOptions = true)
final class PreviewCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private ProjectArgument project = new ProjectArgument();

    @Mixin private OrderOptions options = new OrderOptions();

    @Option(names = "--json")
    private boolean json;

    PreviewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return options.readable(console)
                ? console.onLookedAt(project.folder(), this::run)
                : Cli.WRONG_USE;
    }

    private int run(Curation curation) {
        SplitExamples splitExamples = Forecast.careless(curation);
        SkipPreview preview = Forecast.of(splitExamples, options.target().words());
        OrderForecast orderForecast = OrderForecast.of(console, curation, options.draft(curation));
        SkipRange range =
                Forecast.range(
                        splitExamples,
                        curation.settings().usual(),
                        Forecast.learned(curation, options.target().id()));
        TextRisk risk = TextRisk.of(curation);
        UnscreenedNotice.warn(console, curation);
        if (json) {
            ObjectNode root = object(preview);
            types(root, TypeOutlook.of(splitExamples.training()));
            root.putObject("expected").put("low", range.low()).put("high", range.high());
            root.set("textRisk", AdviceListing.risk(risk));
            console.json(orderForecast.pricesInto(orderForecast.into(root, console)));
            return Cli.DONE;
        }
        var training = preview.training();
        var validation = preview.validation();
        String service = options.target().name();
        console.say("cli.preview.everything");
        console.say(
                "cli.preview.training", training.examples(), training.skipped(), training.used());
        if (!training.sentence().isEmpty()) {
            console.say("cli.preview.quote", training.sentence());
        }
        if (!range.exact()) {
            console.say("cli.preview.range", service, range.low(), range.high());
        }
        console.say(
                "cli.preview.validation",
                validation.examples(),
                validation.skipped(),
                validation.used());
        if (!validation.sentence().isEmpty()) {
            console.say("cli.preview.quote", validation.sentence());
        }
        console.out().line(new AdviceTexts(console.texts()).risk(risk));
        ExpectedSkips expected = orderForecast.batch().expected(options.target().id());
        console.say(
                "cli.preview.order", expected.sent(), expected.expected(), expected.remaining());
        orderForecast.printRows(console);
        orderForecast.printEstimate(console, console.out());
        orderForecast.printPrices(console);
        return Cli.DONE;
    }

    private ObjectNode object(SkipPreview preview) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        var training = preview.training();
        var validation = preview.validation();
        file(
                root.putObject("training"),
                training.examples(),
                training.skipped(),
                training.used(),
                training.reasons());
        ObjectNode held = root.putObject("validation");
        file(
                held,
                validation.examples(),
                validation.skipped(),
                validation.used(),
                validation.reasons());
        var refused = held.putArray("refusedAt");
        validation.refusedAt().forEach(refused::add);
        return root;
    }

    private void types(ObjectNode root, List<TypeOutlook> types) {
        ObjectNode into = root.putObject("types");
        for (TypeOutlook type : types) {
            file(
                    into.putObject(type.type().wire()),
                    type.examples(),
                    type.skipped(),
                    type.used(),
                    type.reasons());
        }
    }

    private void file(
            ObjectNode into, int examples, int skipped, int used, Map<Kind, Integer> reasons) {
        into.put("examples", examples).put("skipped", skipped).put("used", used);
        ObjectNode words = into.putObject("reasons");
        reasons.forEach((kind, count) -> words.put(options.target().words().reason(kind), count));
    }
}
