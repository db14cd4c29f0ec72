package odai.work;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/// Whether a disk has room. The words of an error depend on the system and its language, the disk's
/// own numbers do not.
public final class DiskSpace {
    private static final int PIECE = 1 << 16;

    private DiskSpace() {}

    /// Whether the disk claims to have so many bytes left. A folder that cannot even be asked is
    /// not full but gone.
    public static boolean has(Path folder, long bytes) {
        try {
            return Files.getFileStore(folder).getUsableSpace() >= bytes;
        } catch (IOException e) {
            return true;
        }
    }

    /// Whether a new file there takes so many bytes: somebody may have no room left on a disk that
    /// has some, because of a quota.
    public static boolean takes(Path folder, long bytes) {
        try {
            write(folder, bytes);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// Whether a folder that can be written to has no room for so many bytes.
    public static boolean isFull(Path folder, long bytes) {
        return Files.isWritable(folder) && (!has(folder, bytes) || !takes(folder, bytes));
    }

    private static void write(Path folder, long bytes) throws IOException {
        Path probe = Files.createTempFile(folder, "room", ".part");
        try (SeekableByteChannel channel =
                Files.newByteChannel(probe, Set.of(StandardOpenOption.WRITE))) {
            for (long left = bytes; left > 0; ) {
                left -= channel.write(ByteBuffer.allocate((int) Math.min(left, PIECE)));
            }
        } finally {
            Files.deleteIfExists(probe);
        }
    }
}
