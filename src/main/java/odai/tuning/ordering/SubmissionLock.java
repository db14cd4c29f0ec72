package odai.tuning.ordering;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import odai.logging.StateFolder;
import odai.work.LockedFile;
import odai.work.ProjectLock;

/// One submission of a project at a time, whatever windows and commands have it open, until its job
/// is made. Held by the system, which lets go of it when a program dies.
final class SubmissionLock implements AutoCloseable {
    private static final String NAME = "submission.lock";

    private final LockedFile held;

    private SubmissionLock(LockedFile held) {
        this.held = held;
    }

    /// Empty while somebody else holds it.
    ///
    /// @param project the project's folder
    /// @throws IOException where nothing can be locked, neither there nor in the state folder
    static Optional<SubmissionLock> take(Path project) throws IOException {
        Path state = StateFolder.ours().resolve("submissions");
        return new ProjectLock(project, NAME, state).take("").map(SubmissionLock::new);
    }

    /// Closing it again does nothing.
    @Override
    public void close() throws IOException {
        held.close();
    }
}
