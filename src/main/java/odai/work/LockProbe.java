package odai.work;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Whether a drive can lock files at all: some network drives cannot, and what they answer looks as
/// if somebody else held the lock. Nobody else can hold one on a fresh file.
public final class LockProbe {
    private LockProbe() {}

    /// True as well where no file can be made: then nothing is known, and nothing is claimed.
    public static boolean canLock(Path folder) {
        Path probe;
        try {
            probe = Files.createTempFile(folder, "lock", ".part");
        } catch (IOException e) {
            return true;
        }
        try {
            return locks(probe);
        } finally {
            probe.toFile().delete();
        }
    }

    private static boolean locks(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                @Nullable FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (IOException e) {
            return false;
        }
    }
}
