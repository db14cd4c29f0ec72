package odai.importing;

import java.io.IOException;
import java.nio.file.Path;

/// A data set as it was found.
///
/// @param folder what `file_name`s are relative to, and never leave
/// @param name of the metadata file, for reports and origins; empty for a bare folder
/// @param rows opens it
record DataSetSource(Path folder, String name, RowOpener rows) {
    /// Opens rows.
    @FunctionalInterface
    interface RowOpener {
        DataSetRows open() throws IOException;
    }
}
