package odai.cli;

import java.nio.file.Path;
import odai.work.FileNames;
import picocli.CommandLine.Parameters;

/// The project a command is about; always its first word.
final class ProjectArgument {
    @Parameters(index = "0", paramLabel = "PROJECT")
    private Path folder = FileNames.path("");

    Path folder() {
        return folder;
    }
}
