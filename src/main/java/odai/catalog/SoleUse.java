package odai.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import odai.work.FolderKey;
import odai.work.LockedFile;
import odai.work.Outcome;
import odai.work.ProjectProblem;

/// A project that nobody else uses until this is closed: no window, no submission, and no command
/// that has its catalog open.
final class SoleUse implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SoleUse.class.getName());
    private static final String WINDOW = "window.lock";
    private static final String SUBMISSION = "submission.lock";
    private static final long GLANCE_MILLIS = 20;
    private static final long CLOSING_MILLIS = TimeUnit.SECONDS.toMillis(30);

    private final List<LockedFile> held;
    private final CatalogLock catalog;

    private SoleUse(List<LockedFile> held, CatalogLock catalog) {
        this.held = held;
        this.catalog = catalog;
    }

    /// A window of this program that is just closing the project is waited for, half a minute at
    /// the most.
    ///
    /// @param project its folder, with a catalog in it
    /// @param state where a window's lock lies if the project's folder cannot hold it
    /// @return or `OpenElsewhere`
    /// @throws IOException where the catalog's file cannot be opened
    static Outcome<SoleUse> of(Path project, Path state) throws IOException {
        List<LockedFile> held = new ArrayList<>();
        boolean sole = false;
        try {
            for (Path place : List.of(window(project, state), project.resolve(SUBMISSION))) {
                Optional<String> holder = take(place, held);
                if (holder.isPresent()) {
                    return elsewhere(project, holder.get());
                }
            }
            // after the window's lock: before, this program may itself have the file open
            Optional<CatalogLock> catalog = CatalogLock.take(project.resolve(Catalog.FILE));
            sole = catalog.isPresent();
            return catalog.map(it -> Outcome.done(new SoleUse(held, it)))
                    .orElseGet(() -> elsewhere(project, ""));
        } finally {
            if (!sole) {
                held.forEach(SoleUse::letGo);
            }
        }
    }

    private static Outcome<SoleUse> elsewhere(Path project, String holder) {
        return Outcome.failed(new ProjectProblem.OpenElsewhere(project.toString(), holder));
    }

    /// Where a window that has the project holds its lock.
    private static Path window(Path project, Path state) throws IOException {
        Path usual = project.resolve(WINDOW);
        try {
            LockedFile.take(usual, self()).ifPresent(SoleUse::letGo);
            return usual;
        } catch (IOException e) {
            LOG.log(Level.INFO, "nothing can be locked in the project's folder", e);
            Files.createDirectories(state);
            return state.resolve(FolderKey.of(project) + ".lock");
        }
    }

    /// @return who has it; empty where it is taken now, or where nothing can be locked at all,
    ///   which whoever opened the project has agreed to
    private static Optional<String> take(Path place, List<LockedFile> held) {
        try {
            long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(CLOSING_MILLIS);
            Optional<LockedFile> file = LockedFile.take(place, self());
            while (file.isEmpty()
                    && LockedFile.here(place)
                    && System.nanoTime() < until
                    && glance()) {
                file = LockedFile.take(place, self());
            }
            if (file.isEmpty()) {
                return Optional.of(LockedFile.note(place));
            }
            held.add(file.get());
        } catch (IOException e) {
            LOG.log(Level.INFO, "not locked: " + place, e);
        }
        return Optional.empty();
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

    /// For people who find the project taken.
    private static String self() {
        return System.getProperty("user.name", "") + ", process " + ProcessHandle.current().pid();
    }

    /// The catalog's file can be read in no other way now.
    void copyCatalog(Path to) throws IOException {
        catalog.copy(to);
    }

    private static void letGo(AutoCloseable lock) {
        try {
            lock.close();
        } catch (Exception e) {
            LOG.log(Level.WARNING, "a lock was not let go of", e);
        }
    }

    /// Closing it again does nothing.
    @Override
    public void close() {
        letGo(catalog);
        held.forEach(SoleUse::letGo);
    }
}
