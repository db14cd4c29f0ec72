package odai.cli;

import java.util.concurrent.Callable;
import odai.dataset.Decision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "decide", mixinStandardHelpOptions = true)
final class DecideCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private ProjectArgument project = new ProjectArgument();

    @Parameters(index = "1", paramLabel = "ID")
    private String id = "";

    @Parameters(index = "2", paramLabel = "DECISION")
    private Decision decision = Decision.UNDECIDED;

    DecideCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return console.on(project.folder(), id, (curation, ids) -> curation.decide(ids, decision));
    }
}
