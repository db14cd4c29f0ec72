package odai.tuning.ordering;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import odai.logging.StateFolder;
import odai.work.LockedFile;
import odai.work.Outcome;
import odai.work.ProjectLock;

/// One submission of a project at a time, whatever windows and commands have it open, until its job
/// is made. Held by the system, which lets go of it when a program dies.
final class SubmissionLock implements AutoCloseable {
    private final LockedFile held;

    private SubmissionLock(LockedFile held) {
        this.held = held;
    }

    /// Empty while somebody else holds it.
    ///
    /// @param project the project's folder
    /// @throws IOException where nothing can be locked, neither there nor in the state folder
    static Optional<SubmissionLock> take(Path project) throws IOException {
        Outcome<LockedFile> taken =
                new ProjectLock(project, ProjectLock.ProjectUse.SUBMISSION, StateFolder.ours())
                        .take();
        return taken instanceof Outcome.Done<LockedFile>(LockedFile held)
                ? Optional.of(new SubmissionLock(held))
                : Optional.empty();
    }

    /// Closing it again does nothing.
    @Override
    public void close() throws IOException {
        held.close();
    }
}
