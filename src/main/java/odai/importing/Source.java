package odai.importing;

import java.io.IOException;
import java.nio.file.Path;

/// A data set as it was found.
///
/// @param folder what `file_name`s are relative to, and never leave
/// @param name of the metadata file, for reports and origins; empty for a bare folder
/// @param rows opens it
record Source(Path folder, String name, Opener rows) {
    /// Opens rows.
    @FunctionalInterface
    interface Opener {
        Rows open() throws IOException;
    }
}
