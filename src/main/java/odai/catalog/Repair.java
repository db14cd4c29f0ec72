package odai.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import odai.logging.StateFolder;
import odai.work.FileTrouble;
import odai.work.FlatFolder;
import odai.work.Outcome;
import odai.work.Problem;
import odai.work.ProblemException;
import odai.work.ProjectProblem;

/// A new catalog made of what a damaged one still holds and of the newest whole copy of the
/// decisions. It takes the damaged one's place when that is agreed to; the damaged one is kept
/// beside it under another name.
public final class Repair implements AutoCloseable {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    private static final String PLACE = "repair";
    private static final List<String> PARTS = List.of("", "-wal", "-shm");

    private final Path folder;
    private final SoleUse use;
    private final Path place;
    private final SalvagePreview salvagePreview;
    private boolean unfinished;

    private Repair(Path folder, SoleUse use, Path place, SalvagePreview salvagePreview) {
        this.folder = folder;
        this.use = use;
        this.place = place;
        this.salvagePreview = salvagePreview;
    }

    /// What a repaired catalog holds.
    ///
    /// @param decisions examples that were included or excluded by hand
    /// @param flags words on kinds, one for each example and kind
    /// @param fromCopy examples that only the copy holds
    /// @param copy of the decisions, by its day; empty if there was none to use
    public record SalvagePreview(
            int examples, int decisions, int flags, int fromCopy, String copy) {}

    /// Whether a project's catalog is not as this app writes it, down to its last row; or why that
    /// cannot be told.
    ///
    /// @param opened what came of opening it; closed when this returns
    public static Outcome<Boolean> needed(Outcome<Catalog> opened) {
        return switch (opened) {
            case Outcome.Done<Catalog>(Catalog catalog) -> readable(catalog);
            case Outcome.Failed<Catalog>(ProjectProblem.Damaged _) -> Outcome.done(true);
            case Outcome.Failed<Catalog>(Problem other) -> Outcome.failed(other);
            case Outcome.Stopped<Catalog> _ -> Outcome.stopped();
        };
    }

    private static Outcome<Boolean> readable(Catalog catalog) {
        try (catalog) {
            catalog.examples().evidence();
            catalog.examples().forEach(_ -> {});
            catalog.jobs().all();
            return catalog.sound().map(sound -> !sound);
        } catch (ProblemException e) {
            return e.problem() instanceof ProjectProblem.Damaged
                    ? Outcome.done(true)
                    : Outcome.failed(e.problem());
        }
    }

    /// Makes the new catalog, beside the damaged one. Until it is closed or finished nobody else
    /// can use the project.
    ///
    /// @return or `OpenElsewhere` while anybody does
    public static Outcome<Repair> prepare(Path folder) {
        Path file = folder.resolve(Catalog.FILE);
        if (!Files.isRegularFile(file)) {
            return Outcome.failed(
                    Files.exists(folder)
                            ? new ProjectProblem.NotAProject(folder.toString())
                            : new ProjectProblem.NotFound(folder.toString()));
        }
        if (!Files.isWritable(folder)) {
            return Outcome.failed(new ProjectProblem.ReadOnly(folder.toString()));
        }
        try {
            return SoleUse.of(folder, StateFolder.ours()).then(use -> prepare(folder, use));
        } catch (IOException e) {
            return Outcome.failed(notWritable(folder, e));
        }
    }

    private static Outcome<Repair> prepare(Path folder, SoleUse use) {
        boolean ready = false;
        try {
            removeLeftovers(folder);
            Path place = Files.createTempDirectory(folder, PLACE);
            try {
                SalvagePreview salvagePreview = new Salvage(folder, use, place).run();
                ready = salvagePreview.examples() > 0;
                return ready
                        ? Outcome.done(new Repair(folder, use, place, salvagePreview))
                        : Outcome.failed(new ProjectProblem.Unrepairable(folder.toString()));
            } finally {
                if (!ready) {
                    remove(place);
                }
            }
        } catch (SQLException e) {
            // the catalog is looked at for the reason: by others than this, it cannot be now
            use.close();
            SqliteFile file = SqliteFile.in(folder.resolve(Catalog.FILE));
            return Outcome.failed(CatalogFault.problem(folder, file, e));
        } catch (IOException e) {
            return Outcome.failed(notWritable(folder, e));
        } finally {
            if (!ready) {
                use.close();
            }
        }
    }

    /// Of a repair that could not be finished: the catalog is there, so nobody needs them.
    private static void removeLeftovers(Path folder) throws IOException {
        List<Path> places;
        try (Stream<Path> entries = Files.list(folder)) {
            places =
                    entries.filter(Files::isDirectory)
                            .filter(it -> String.valueOf(it.getFileName()).matches(PLACE + "\\d+"))
                            .toList();
        }
        places.forEach(Repair::remove);
    }

    private static ProjectProblem notWritable(Path folder, IOException e) {
        return new ProjectProblem.NotWritable(folder.toString(), FileTrouble.detail(e));
    }

    public Path folder() {
        return folder;
    }

    public SalvagePreview found() {
        return salvagePreview;
    }

    /// Puts the new catalog in its place. If that fails, the damaged one is back in its place and
    /// the new one is left where it was made.
    ///
    /// @return where the damaged one is kept
    public Path finish() {
        return finish(LocalDateTime.now());
    }

    Path finish(LocalDateTime now) {
        Path kept = free("catalog-damaged-" + now.format(STAMP));
        String name = String.valueOf(kept.getFileName());
        Deque<FileMove> moved = new ArrayDeque<>();
        try {
            for (String part : PARTS) {
                Path old = folder.resolve(Catalog.FILE + part);
                if (Files.exists(old)) {
                    FileMove fileMove = new FileMove(old, folder.resolve(name + part));
                    fileMove.run();
                    moved.push(fileMove);
                }
            }
            Files.move(
                    place.resolve(Salvage.NEW),
                    folder.resolve(Catalog.FILE),
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            unfinished = true;
            moved.forEach(it -> it.takeBack(e));
            throw new ProblemException(notWritable(folder, e), e);
        } finally {
            close();
        }
        return kept;
    }

    private record FileMove(Path from, Path to) {
        void run() throws IOException {
            Files.move(from, to);
        }

        void takeBack(IOException why) {
            try {
                Files.move(to, from);
            } catch (IOException e) {
                why.addSuppressed(e);
            }
        }
    }

    private Path free(String name) {
        Path file = folder.resolve(name + ".db");
        for (int i = 2; Files.exists(file); i++) {
            file = folder.resolve(name + "-" + i + ".db");
        }
        return file;
    }

    /// Takes away what was prepared, unless it could not be put in its place. Closing it again does
    /// nothing.
    @Override
    public void close() {
        try {
            if (!unfinished) {
                remove(place);
            }
        } finally {
            use.close();
        }
    }

    static void remove(Path folder) {
        try {
            FlatFolder.remove(folder);
        } catch (IOException e) {
            throw new ProblemException(notWritable(folder, e), e);
        }
    }
}
