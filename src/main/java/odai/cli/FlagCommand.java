package odai.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import odai.curating.Curation;
import odai.dataset.Example;
import odai.dataset.FlagWord;
import odai.dataset.Kind;
import odai.work.ProjectProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "flag",
        description = "Says of an example that a kind is there, or is not.",
        mixinStandardHelpOptions = true)
final class FlagCommand implements Callable<Integer> {
    /// The curator's word on the command line.
    enum Word {
        CONFIRMED,
        CLEARED,
        NONE
    }

    private final Console console;

    @Parameters(paramLabel = "PROJECT")
    private Path project = Path.of("");

    @Parameters(paramLabel = "ID")
    private String id = "";

    @Parameters(paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}")
    private Kind kind = Kind.FACE;

    @Parameters(paramLabel = "WORD", description = "${COMPLETION-CANDIDATES}")
    private Word word = Word.NONE;

    FlagCommand(Console console) {
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
        FlagWord said =
                switch (word) {
                    case CONFIRMED -> FlagWord.CONFIRMED;
                    case CLEARED -> FlagWord.CLEARED;
                    case NONE -> null;
                };
        curation.flag(List.of(example.get().id()), kind, said);
        return Cli.DONE;
    }
}
