package odai.dialects;

import java.io.IOException;

/// A form in which a curated set leaves as a folder, its pictures as files. A new one is one class
/// that implements this and a line in `FolderDialects`.
public interface FolderDialect {
    /// The word by which it is asked for, such as `hf-imagefolder`.
    String word();

    /// Begins to write one export.
    ///
    /// @param folder where its files go
    FolderWriter open(FolderFiles folder, LineFrame frame) throws IOException;
}
