package odai.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import odai.curating.Curation;
import odai.dataset.Decision;
import odai.dataset.Example;
import odai.work.ProjectProblem;
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
        return console.on(project, this::run);
    }

    private int run(Curation curation) {
        Optional<Example> example = curation.catalog().examples().byOdaiId(id);
        if (example.isEmpty()) {
            return console.fail(new ProjectProblem.NoSuchExample(id));
        }
        curation.decide(List.of(example.get().id()), decision);
        return Cli.DONE;
    }
}
