package odai.exporting;

import java.io.IOException;
import java.nio.file.Path;
import odai.work.DiskSpace;
import odai.work.ExportProblem;
import odai.work.FileTrouble;

/// Tells a full disk from other failures by looking at the disk: the error's own words depend on
/// the system and its language.
final class Room {
    private static final long LITTLE = 1 << 20;

    private Room() {}

    /// Why the file could not be made in the first place.
    static ExportFailure notOpened(Path file, IOException error) {
        return failure(file, error, !DiskSpace.has(folder(file), LITTLE));
    }

    /// Why bytes did not go into a file that took some before. Where the disk claims to have room,
    /// somebody may still have none left of it: a quota. Then another file takes no bytes either.
    static ExportFailure notWritten(Path file, long bytes, IOException error) {
        Path folder = folder(file);
        boolean full =
                !DiskSpace.has(folder, Math.max(LITTLE, bytes)) || !DiskSpace.takes(folder, bytes);
        return failure(file, error, full);
    }

    private static ExportFailure failure(Path file, IOException error, boolean full) {
        String folder = folder(file).toString();
        ExportProblem problem =
                full
                        ? new ExportProblem.ExportDiskFull(folder)
                        : new ExportProblem.FolderNotWritable(folder, FileTrouble.detail(error));
        return new ExportFailure(problem, error);
    }

    private static Path folder(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file : parent;
    }
}
