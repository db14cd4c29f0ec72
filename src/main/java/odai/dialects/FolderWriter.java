package odai.dialects;

import java.io.Closeable;
import java.io.IOException;
import odai.dataset.Split;

/// Writes one export, example by example, from one thread: the training examples first.
public interface FolderWriter extends Closeable {
    void add(Split split, FolderExample example) throws IOException;

    /// Writes what comes after the last example. Not called where the export is stopped.
    void finish() throws IOException;
}
