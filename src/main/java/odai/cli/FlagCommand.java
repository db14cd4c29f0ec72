package odai.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import odai.dataset.FlagWord;
import odai.dataset.Kind;
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
        FlagWord said =
                switch (word) {
                    case CONFIRMED -> FlagWord.CONFIRMED;
                    case CLEARED -> FlagWord.CLEARED;
                    case NONE -> null;
                };
        return console.on(project, id, (curation, ids) -> curation.flag(ids, kind, said));
    }
}
