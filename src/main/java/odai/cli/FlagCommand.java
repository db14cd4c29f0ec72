package odai.cli;

import java.util.concurrent.Callable;
import odai.dataset.FlagWord;
import odai.dataset.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "flag", mixinStandardHelpOptions = true)
final class FlagCommand implements Callable<Integer> {
    /// The curator's word on the command line.
    enum Word {
        CONFIRMED,
        CLEARED,
        NONE
    }

    private final Console console;

    @Mixin private ProjectArgument project = new ProjectArgument();

    @Parameters(index = "1", paramLabel = "ID")
    private String id = "";

    @Parameters(index = "2", paramLabel = "KIND")
    private Kind kind = Kind.FACE;

    @Parameters(index = "3", paramLabel = "WORD")
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
        return console.on(project.folder(), id, (curation, ids) -> curation.flag(ids, kind, said));
    }
}
