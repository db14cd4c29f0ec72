package odai.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import odai.work.FileTrouble;
import odai.work.Outcome;
import odai.work.Problem;
import odai.work.ProblemException;
import odai.work.ProjectProblem;

/// A new catalog made of what a damaged one still holds and of the newest whole copy of the
/// decisions. It takes the damaged one's place when that is agreed to; the damaged one is kept
/// beside it under another name.
public final class Repair implements AutoCloseable {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final List<String> PARTS = List.of("", "-wal", "-shm");

    private final Path folder;
    private final Path place;
    private final Found found;

    private Repair(Path folder, Path place, Found found) {
        this.folder = folder;
        this.place = place;
        this.found = found;
    }

    /// What a repaired catalog holds.
    ///
    /// @param decisions examples that were included or excluded by hand
    /// @param flags words on kinds, one for each example and kind
    /// @param fromCopy examples that only the copy holds
    /// @param copy of the decisions, by its day; empty if there was none to use
    public record Found(int examples, int decisions, int flags, int fromCopy, String copy) {}

    /// Whether a project's catalog is not as this app writes it, down to its last row; or why that
    /// cannot be told.
    public static Outcome<Boolean> needed(Path folder) {
        return switch (Catalog.open(folder)) {
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
            return Outcome.done(!CatalogCheck.sound(catalog.folder().resolve(Catalog.FILE)));
        } catch (ProblemException e) {
            return e.problem() instanceof ProjectProblem.Damaged
                    ? Outcome.done(true)
                    : Outcome.failed(e.problem());
        }
    }

    /// Makes the new catalog, beside the damaged one.
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
            Path place = Files.createTempDirectory(folder, "repair");
            Found found = new Salvage(folder, place).run();
            Repair repair = new Repair(folder, place, found);
            if (found.examples() == 0) {
                repair.close();
                return Outcome.failed(new ProjectProblem.Unrepairable(folder.toString()));
            }
            return Outcome.done(repair);
        } catch (SQLException e) {
            return Outcome.failed(CatalogFault.problem(folder, file, e));
        } catch (IOException e) {
            return Outcome.failed(
                    new ProjectProblem.NotWritable(folder.toString(), FileTrouble.detail(e)));
        }
    }

    public Path folder() {
        return folder;
    }

    public Found found() {
        return found;
    }

    /// Puts the new catalog in its place.
    ///
    /// @return where the damaged one is kept
    public Path finish() {
        Path kept = free("catalog-damaged-" + LocalDateTime.now().format(STAMP));
        String name = String.valueOf(kept.getFileName());
        try {
            for (String part : PARTS) {
                Path old = folder.resolve(Catalog.FILE + part);
                if (Files.exists(old)) {
                    Files.move(old, folder.resolve(name + part));
                }
            }
            Files.move(
                    place.resolve(Salvage.NEW),
                    folder.resolve(Catalog.FILE),
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new ProblemException(
                    new ProjectProblem.NotWritable(folder.toString(), FileTrouble.detail(e)), e);
        } finally {
            close();
        }
        return kept;
    }

    private Path free(String name) {
        Path file = folder.resolve(name + ".db");
        for (int i = 2; Files.exists(file); i++) {
            file = folder.resolve(name + "-" + i + ".db");
        }
        return file;
    }

    /// Takes away what was prepared.
    @Override
    public void close() {
        remove(place);
    }

    static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new ProblemException(
                    new ProjectProblem.NotWritable(folder.toString(), FileTrouble.detail(e)), e);
        }
    }
}
