package odai.dialects;

import java.io.IOException;
import java.io.OutputStream;

/// The files of an export as they are written: none is seen by anybody before all are whole.
public interface FolderFiles {
    /// A new file. Closing it ends it.
    ///
    /// @param name relative, with `/` between its parts, such as `train/metadata.jsonl`
    OutputStream create(String name) throws IOException;

    default void write(String name, byte[] bytes) throws IOException {
        try (OutputStream out = create(name)) {
            out.write(bytes);
        }
    }
}
