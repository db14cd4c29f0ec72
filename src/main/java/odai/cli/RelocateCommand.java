package odai.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import odai.catalog.Catalog;
import odai.importing.Relocation;
import odai.importing.RelocationReport;
import odai.work.FileNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "relocate", mixinStandardHelpOptions = true)
final class RelocateCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private ProjectArgument project = new ProjectArgument();

    @Parameters(index = "1", paramLabel = "FOLDER")
    private Path folder = FileNames.path("");

    @Option(names = "--json")
    private boolean json;

    RelocateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return console.finish(console.openToChange(project.folder()), this::run);
    }

    private int run(Catalog catalog) {
        try (catalog) {
            return console.finish(
                    Relocation.run(catalog, folder, console.progress("cli.relocate.progress")),
                    this::report);
        }
    }

    private int report(RelocationReport report) {
        if (json) {
            console.json(object(report));
        } else {
            report.left().forEach(this::tell);
            console.say(
                    "importing.relocated",
                    report.found().size(),
                    report.missing(),
                    report.ambiguous());
        }
        return report.left().isEmpty() ? Cli.DONE : Cli.REFUSALS;
    }

    private void tell(RelocationReport.UnplacedPicture unplacedPicture) {
        if (unplacedPicture.ambiguous()) {
            String files =
                    unplacedPicture.candidates().stream()
                            .map(Path::toString)
                            .collect(Collectors.joining(", "));
            console.warn("cli.relocate.ambiguous", unplacedPicture.odaiId(), files);
        } else {
            console.warn("cli.relocate.missing", unplacedPicture.odaiId(), unplacedPicture.path());
        }
    }

    private static ObjectNode object(RelocationReport report) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("found", report.found().size())
                .put("missing", report.missing())
                .put("ambiguous", report.ambiguous());
        ArrayNode left = root.putArray("left");
        for (RelocationReport.UnplacedPicture one : report.left()) {
            ArrayNode candidates =
                    left.addObject()
                            .put("id", one.odaiId())
                            .put("file", one.path())
                            .putArray("candidates");
            one.candidates().forEach(it -> candidates.add(it.toString()));
        }
        return root;
    }
}
