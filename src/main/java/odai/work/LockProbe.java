package odai.work;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whether a drive can lock files at all: some network drives cannot, and what they answer looks as
/// if somebody else held the lock. Nobody else can hold one on a fresh file.
public final class LockProbe {
    private static final LockedFile.LockedBytes FIRST = new LockedFile.LockedBytes(0, 1);

    private LockProbe() {}

    /// True as well where no file can be made: then nothing is known, and nothing is claimed.
    public static boolean canLock(Path folder) {
        Path probe;
        try {
            probe = Files.createTempFile(folder, "lock", ".part");
        } catch (IOException e) {
            return true;
        }
        try (RandomAccessFile file = new RandomAccessFile(probe.toFile(), "rw")) {
            return LockedFile.lock(file, FIRST);
        } catch (IOException e) {
            return false;
        } finally {
            probe.toFile().delete();
        }
    }
}
