package odai.cli;

import java.nio.file.Path;

/// The folder that a command writes its files into.
final class OutFolder {
    private OutFolder() {}

    /// Says so where none can be meant: elsewhere `-` is the standard output, which takes no files.
    static boolean readable(Console console, Path folder) {
        if (folder.toString().equals("-")) {
            console.warn("cli.export.dash");
            return false;
        }
        return true;
    }
}
