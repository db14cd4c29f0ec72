package odai.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import odai.dataset.Decision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "decide",
        description = "Keeps or excludes an example.",
        mixinStandardHelpOptions = true)
final class DecideCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "PROJECT")
    private Path project = Path.of("");

    @Parameters(paramLabel = "ID")
    private String id = "";

    @Parameters(paramLabel = "DECISION", description = "${COMPLETION-CANDIDATES}")
    private Decision decision = Decision.UNDECIDED;

    DecideCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return console.on(project, id, (curation, ids) -> curation.decide(ids, decision));
    }
}
