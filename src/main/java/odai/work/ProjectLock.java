package odai.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/// A lock of a project that one holder at a time has: in the project's folder, where every machine
/// sees it, or, where nothing can be locked there, in the state folder, where every program of this
/// person on this machine does.
///
/// @param project its folder, by any of its names
/// @param use what the project is taken for
/// @param state the person's state folder; made where it is not there
public record ProjectLock(Path project, ProjectUse use, Path state) {
    private static final Logger LOG = Logger.getLogger(ProjectLock.class.getName());

    /// What one holder at a time does with a project.
    public enum ProjectUse {
        /// Shows it in a window.
        WINDOW,
        /// Orders a job for it.
        SUBMISSION;

        private String file() {
            return name().toLowerCase(Locale.ROOT) + ".lock";
        }

        private String folder() {
            return name().toLowerCase(Locale.ROOT) + "s";
        }
    }

    /// @return or `OpenElsewhere` with the holder's name while somebody else has it
    /// @throws IOException where it can be held in neither folder
    public Outcome<LockedFile> take() throws IOException {
        return take(Duration.ZERO);
    }

    /// @param patience how long a holder in this very process is waited for, who is just letting go
    ///   of it
    public Outcome<LockedFile> take(Duration patience) throws IOException {
        try {
            return take(project.resolve(use.file()), patience);
        } catch (IOException e) {
            LOG.log(Level.INFO, "nothing can be locked in the project's folder", e);
        }
        Path outside = state.resolve(use.folder());
        Files.createDirectories(outside);
        return take(outside.resolve(FolderKey.of(project) + "-" + use.file()), patience);
    }

    private Outcome<LockedFile> take(Path place, Duration patience) throws IOException {
        return LockedFile.take(place, self(), patience)
                .map(Outcome::done)
                .orElseGet(() ->
                        Outcome.failed(
                                new ProjectProblem.OpenElsewhere(
                                        project.toString(), holder(place))));
    }

    private static String holder(Path place) {
        try {
            return LockedFile.note(place);
        } catch (IOException e) {
            LOG.log(Level.INFO, "its holder's note cannot be read: " + place, e);
            return "";
        }
    }

    /// For people who find the project taken.
    private static String self() {
        Optional<String> host =
                Stream.of("COMPUTERNAME", "HOSTNAME")
                        .map(name -> System.getenv().getOrDefault(name, ""))
                        .filter(name -> !name.isBlank())
                        .findFirst();
        return System.getProperty("user.name", "")
                + host.map(name -> "@" + name).orElse("")
                + ", process "
                + ProcessHandle.current().pid();
    }
}
