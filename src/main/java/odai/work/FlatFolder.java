package odai.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/// A folder of our own with nothing but files in it. A folder in it that is not empty is somebody
/// else's: it stays, and so does what it lies in.
public final class FlatFolder {
    private static final Logger LOG = Logger.getLogger(FlatFolder.class.getName());

    private FlatFolder() {}

    /// Takes it away with its files; does nothing where it is not there.
    public static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(folder);
    }

    /// The same where nothing depends on it. Some systems let nobody take away what is open
    /// elsewhere: the next time, then.
    public static void tidy(Path folder) {
        try {
            remove(folder);
        } catch (IOException e) {
            LOG.log(Level.FINE, "not taken away", e);
        }
    }
}
