package odai.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import odai.catalog.Catalog;
import odai.importing.ImportReport;
import odai.importing.Importer;
import odai.text.RowTexts;
import odai.work.FileNames;
import odai.work.Outcome;
import odai.work.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "SOURCE")
    private Path source = FileNames.path("");

    @Parameters(index = "1", paramLabel = "PROJECT")
    private Path project = FileNames.path("");

    @Option(names = "--check")
    private boolean check;

    @Option(names = "--json")
    private boolean json;

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        // a mistyped source leaves no empty project behind
        Optional<Problem> unreadable = Importer.check(source);
        return unreadable.isPresent()
                ? console.fail(unreadable.get())
                : console.finish(console.create(project), this::run);
    }

    private int run(Catalog catalog) {
        try (catalog) {
            Outcome<ImportReport> outcome =
                    new Importer()
                            .run(source, catalog, check, console.progress("cli.import.progress"));
            return console.finish(outcome, this::report);
        }
    }

    private int report(ImportReport report) {
        RowTexts rows = new RowTexts(console.texts());
        for (ImportReport.RefusedEntry refusedEntry : report.refused()) {
            console.err()
                    .line(
                            rows.sentence(
                                    refusedEntry.file(),
                                    refusedEntry.line(),
                                    refusedEntry.problem().reason().wire(),
                                    refusedEntry.problem().detail()));
        }
        if (json) {
            console.json(object(report));
        } else {
            console.say(
                    "cli.import.done",
                    report.added(),
                    report.alreadyThere(),
                    report.refused().size(),
                    report.withDefects());
        }
        return report.refused().isEmpty() ? Cli.DONE : Cli.REFUSALS;
    }

    private static ObjectNode object(ImportReport report) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("added", report.added()).put("alreadyThere", report.alreadyThere());
        var refused = root.putArray("refused");
        report.refused()
                .forEach(refusedEntry ->
                        refused.addObject()
                                .put("file", refusedEntry.file())
                                .put("line", refusedEntry.line())
                                .put("reason", refusedEntry.problem().reason().wire())
                                .put("detail", refusedEntry.problem().detail()));
        return root;
    }
}
