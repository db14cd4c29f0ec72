package odai.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.concurrent.Callable;
import odai.catalog.Repair;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// A damaged catalog is replaced by what can still be read of it and of the newest copy of the
/// decisions; it is kept beside.
@Command(name = "repair", mixinStandardHelpOptions = true)
final class RepairCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private ProjectArgument project = new ProjectArgument();

    @Option(names = "--json")
    private boolean json;

    RepairCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return console.finish(
                Repair.needed(console.open(project.folder())),
                needed -> {
                    if (needed) {
                        return console.finish(Repair.prepare(project.folder()), this::run);
                    }
                    console.warn("cli.repair.sound", project.folder().toString());
                    return Cli.DONE;
                });
    }

    private int run(Repair repair) {
        try (repair) {
            Repair.SalvagePreview salvagePreview = repair.found();
            String kept = repair.finish().toString();
            if (json) {
                console.json(
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("examples", salvagePreview.examples())
                                .put("decisions", salvagePreview.decisions())
                                .put("flags", salvagePreview.flags())
                                .put("fromCopy", salvagePreview.fromCopy())
                                .put("copy", salvagePreview.copy())
                                .put("kept", kept));
            } else {
                console.say(
                        "cli.repair.done",
                        salvagePreview.examples(),
                        salvagePreview.decisions(),
                        salvagePreview.flags(),
                        salvagePreview.fromCopy(),
                        kept);
            }
            return Cli.DONE;
        }
    }
}
