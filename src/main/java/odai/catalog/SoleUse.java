package odai.catalog;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import odai.work.LockedFile;
import odai.work.Outcome;
import odai.work.Problem;
import odai.work.ProjectLock;
import odai.work.ProjectProblem;

/// A project that nobody else uses until this is closed: no window, no submission, and no command
/// that has its catalog open.
final class SoleUse implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SoleUse.class.getName());
    private static final Duration CLOSING = Duration.ofSeconds(30);

    /// From SQLite's pending byte to the end of its shared range ("File Locking And Concurrency"):
    /// every connection to a file with a write-ahead log holds a part of it. SQLite itself cannot
    /// be asked: it reads a file's header first, which may be the damaged part.
    private static final LockedFile.LockedBytes CONNECTIONS =
            new LockedFile.LockedBytes(0x40000000, 512);

    private final List<LockedFile> held;
    private final LockedFile catalog;

    private SoleUse(List<LockedFile> held, LockedFile catalog) {
        this.held = held;
        this.catalog = catalog;
    }

    /// A window of this program that is just closing the project is waited for, half a minute at
    /// the most.
    ///
    /// @param project its folder, with a catalog in it
    /// @param state the person's state folder
    /// @return or `OpenElsewhere`; on a drive that cannot lock nobody can tell, which whoever
    ///   opened the project has agreed to
    /// @throws IOException where the catalog's file cannot be opened
    static Outcome<SoleUse> of(Path project, Path state) throws IOException {
        List<LockedFile> held = new ArrayList<>();
        boolean sole = false;
        try {
            for (ProjectLock.ProjectUse use : ProjectLock.ProjectUse.values()) {
                Optional<Problem> taken = take(new ProjectLock(project, use, state), held);
                if (taken.isPresent()) {
                    return Outcome.failed(taken.get());
                }
            }
            // after the window's lock: before, this program may itself have the file open
            Optional<LockedFile> catalog =
                    LockedFile.existing(project.resolve(Catalog.FILE), CONNECTIONS);
            sole = catalog.isPresent();
            return catalog.map(it -> Outcome.done(new SoleUse(held, it)))
                    .orElseGet(() ->
                            Outcome.failed(
                                    new ProjectProblem.OpenElsewhere(project.toString(), "")));
        } finally {
            if (!sole) {
                held.forEach(LockedFile::letGo);
            }
        }
    }

    private static Optional<Problem> take(ProjectLock lock, List<LockedFile> held) {
        try {
            return switch (lock.take(CLOSING)) {
                case Outcome.Done<LockedFile>(LockedFile file) -> {
                    held.add(file);
                    yield Optional.empty();
                }
                case Outcome.Failed<LockedFile>(Problem problem) -> Optional.of(problem);
                case Outcome.Stopped<LockedFile> _ -> Optional.empty();
            };
        } catch (IOException e) {
            LOG.log(Level.INFO, "not locked: " + lock, e);
            return Optional.empty();
        }
    }

    /// The catalog's file can be read in no other way now.
    void copyCatalog(Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW)) {
            catalog.copy(out);
        }
    }

    /// Closing it again does nothing.
    @Override
    public void close() {
        LockedFile.letGo(catalog);
        held.forEach(LockedFile::letGo);
    }
}
