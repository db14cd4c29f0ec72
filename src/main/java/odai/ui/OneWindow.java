package odai.ui;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import odai.logging.StateFolder;
import odai.work.FolderKey;
import odai.work.LockedFile;
import odai.work.Outcome;
import odai.work.Problem;
import odai.work.ProjectLock;
import odai.work.ProjectProblem;

/// A project is open in one window at a time; whoever opens it a second time is brought to the
/// first. Commands beside the window are no windows.
///
/// The window that has a project holds a lock in the project's folder, or, where nothing can be
/// locked there, in the state folder. A second one asks it to show itself by an empty file in the
/// state folder, which the first one removes: nothing but "show yourself" can be said, no network
/// is involved, and a path of any length will do.
final class OneWindow {
    private static final Logger LOG = Logger.getLogger(OneWindow.class.getName());
    private static final String REQUESTS = "windows";
    private static final long GLANCE_MILLIS = 20;
    private static final long ANSWER_MILLIS = TimeUnit.SECONDS.toMillis(5);

    /// A project that closes waits for answers that are paid for, as long as one may take.
    private static final Duration CLOSING = Duration.ofMinutes(4);

    private final Path state;
    private final long answerMillis;

    /// @param state the person's state folder, where windows ask each other to show themselves
    OneWindow(Path state) {
        this(state, ANSWER_MILLIS);
    }

    OneWindow(Path state, long answerMillis) {
        this.state = state;
        this.answerMillis = answerMillis;
    }

    static OneWindow ofUser() {
        return new OneWindow(StateFolder.ours());
    }

    /// Takes a project for a window of this process; a window that is just closing it here is
    /// waited for.
    ///
    /// @param project its folder, by any of its names
    /// @return lets go of it; or why it is not to be had, the other window being in front already
    ///   where it could be reached
    Outcome<Runnable> claim(Path project) {
        try {
            return claimed(
                    project,
                    new ProjectLock(project, ProjectLock.ProjectUse.WINDOW, state).take(CLOSING));
        } catch (IOException e) {
            // no lock anywhere is no reason not to work
            LOG.log(Level.WARNING, "the project is opened without a lock", e);
            return Outcome.done(() -> {});
        }
    }

    /// Whether the lock was to be had decides alone; what fails beside that changes nothing in it.
    private Outcome<Runnable> claimed(Path project, Outcome<LockedFile> lock) {
        if (lock instanceof Outcome.Done<LockedFile>) {
            // left by somebody who asked the window before this one
            withdraw(request(project));
        } else if (show(project)) {
            return Outcome.failed(new ProjectProblem.OpenInWindow(project.toString()));
        }
        return lock.map(held -> () -> LockedFile.letGo(held));
    }

    /// @return whether the request was still there
    private static boolean withdraw(Path request) {
        try {
            return Files.deleteIfExists(request);
        } catch (IOException e) {
            LOG.log(Level.INFO, "a request to show a window stays: " + request, e);
            return true;
        }
    }

    /// Whether another process has the project open in a window, which has come to the front now.
    boolean elsewhere(Path project) {
        return switch (claim(project)) {
            case Outcome.Done<Runnable>(Runnable release) -> {
                release.run();
                yield false;
            }
            case Outcome.Failed<Runnable>(Problem problem) ->
                    problem instanceof ProjectProblem.OpenInWindow;
            case Outcome.Stopped<Runnable> _ -> false;
        };
    }

    /// Asks the window that has it to show itself.
    ///
    /// @return whether it does
    private boolean show(Path project) {
        Path request = request(project);
        try {
            Files.createDirectories(state.resolve(REQUESTS));
            ask(request);
        } catch (IOException e) {
            LOG.log(Level.INFO, "the other window cannot be asked: " + request, e);
            return false;
        }
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(answerMillis);
        while (Files.exists(request) && System.nanoTime() < until && glance()) {
            // until it is taken away
        }
        return !withdraw(request);
    }

    private static void ask(Path request) throws IOException {
        try {
            Files.createFile(request);
        } catch (FileAlreadyExistsException e) {
            LOG.log(Level.FINE, "another one asks just now", e);
        }
    }

    /// Whether somebody has asked this project's window to show itself since the last time.
    boolean asked(Path project) throws IOException {
        return Files.deleteIfExists(request(project));
    }

    private static boolean glance() {
        try {
            TimeUnit.MILLISECONDS.sleep(GLANCE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Where the window that has it finds that it is asked for.
    Path request(Path project) {
        return state.resolve(REQUESTS).resolve(FolderKey.of(project) + ".show");
    }

    /// Whether two names are of one project; a name of nothing is of none.
    static boolean same(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            LOG.log(Level.FINE, "not there", e);
            return false;
        }
    }
}
