package odai.exporting;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import odai.work.ExportProblem;
import odai.work.FileTrouble;

/// Tells a full disk from other failures by looking at the disk: the error's own words depend on
/// the system and its language.
final class Room {
    private static final long LITTLE = 1 << 20;
    private static final int PIECE = 1 << 16;

    private Room() {}

    /// Why the file could not be made in the first place.
    static ExportFailure notOpened(Path file, IOException error) {
        return failure(file, error, isLittle(folder(file), LITTLE));
    }

    /// Why bytes did not go into a file that took some before. Where the disk claims to have room,
    /// somebody may still have none left of it: a quota. Then another file takes no bytes either.
    static ExportFailure notWritten(Path file, long bytes, IOException error) {
        Path folder = folder(file);
        boolean full = isLittle(folder, Math.max(LITTLE, bytes)) || !takes(folder, bytes);
        return failure(file, error, full);
    }

    private static ExportFailure failure(Path file, IOException error, boolean full) {
        String folder = folder(file).toString();
        ExportProblem problem =
                full
                        ? new ExportProblem.DiskFull(folder)
                        : new ExportProblem.FolderNotWritable(folder, FileTrouble.detail(error));
        return new ExportFailure(problem, error);
    }

    private static Path folder(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file : parent;
    }

    private static boolean isLittle(Path folder, long wanted) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < wanted;
        } catch (IOException e) {
            // a folder that cannot even be asked is not full but gone
            return false;
        }
    }

    private static boolean takes(Path folder, long bytes) {
        try {
            Path probe = Files.createTempFile(folder, "room", ".part");
            try (SeekableByteChannel channel =
                    Files.newByteChannel(probe, Set.of(StandardOpenOption.WRITE))) {
                for (long left = bytes; left > 0; ) {
                    left -= channel.write(ByteBuffer.allocate((int) Math.min(left, PIECE)));
                }
                return true;
            } finally {
                Files.deleteIfExists(probe);
            }
        } catch (IOException e) {
            return false;
        }
    }
}
