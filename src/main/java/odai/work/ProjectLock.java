package odai.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/// A lock of a project that one holder at a time has: in the project's folder, where every machine
/// sees it, or, where nothing can be locked there, in the state folder, where every program of this
/// person on this machine does.
///
/// @param project its folder, by any of its names
/// @param name of the lock's file, such as `submission.lock`
/// @param state where such locks lie outside of projects; made where it is not there
public record ProjectLock(Path project, String name, Path state) {
    private static final Logger LOG = Logger.getLogger(ProjectLock.class.getName());

    /// @param note about the holder, for others to read
    /// @return empty while somebody else holds it
    /// @throws IOException where it can be held in neither folder
    public Optional<LockedFile> take(String note) throws IOException {
        try {
            Path inside = project.resolve(name);
            Optional<LockedFile> held = LockedFile.take(inside, note);
            if (held.isPresent() || LockedFile.here(inside) || LockProbe.canLock(project)) {
                return held;
            }
            LOG.info(() -> "locks do not work in " + project);
        } catch (IOException e) {
            LOG.log(Level.INFO, "nothing can be locked in the project's folder", e);
        }
        Files.createDirectories(state);
        return LockedFile.take(state.resolve(FolderKey.of(project) + "-" + name), note);
    }
}
