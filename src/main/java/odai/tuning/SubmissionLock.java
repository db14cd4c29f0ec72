package odai.tuning;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// One submission of a project at a time, whatever windows and commands have it open, until its job
/// is made. Held by the system, which lets go of it when a program dies.
final class SubmissionLock implements AutoCloseable {
    private static final String NAME = "submission.lock";

    private final FileChannel channel;

    private SubmissionLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Empty while somebody else holds it.
    ///
    /// @param project the project's folder
    static Optional<SubmissionLock> take(Path project) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        project.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            FileLock lock = channel.tryLock();
            taken = lock != null;
            return taken ? Optional.of(new SubmissionLock(channel)) : Optional.empty();
        } catch (OverlappingFileLockException e) {
            // another window of this very program
            return Optional.empty();
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    /// Closing it again does nothing.
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
