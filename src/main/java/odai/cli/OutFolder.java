package odai.cli;

import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/// The folder that a command writes its files into.
final class OutFolder {
    @Parameters(index = "1", paramLabel = "OUT")
    private Path folder = Path.of("");

    /// Says so where none can be meant: elsewhere `-` is the standard output, which takes no files.
    boolean readable(Console console) {
        if (folder.toString().equals("-")) {
            console.warn("cli.export.dash");
            return false;
        }
        return true;
    }

    Path folder() {
        return folder;
    }
}
