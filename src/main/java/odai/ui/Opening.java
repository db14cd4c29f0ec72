package odai.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import odai.catalog.Catalog;
import odai.curating.Curation;
import odai.curating.Listing;
import odai.dataset.ExampleQuery;
import odai.importing.ImportReport;
import odai.importing.Importer;
import odai.importing.PictureCheck;
import odai.work.Outcome;
import odai.work.Problem;
import odai.work.Progress;
import odai.work.ProjectProblem;

/// From a path to an open project: a project as it was left, or a data set that becomes one. Runs
/// on a background thread.
final class Opening {
    private static final String SUFFIX = ".odai";

    private final Path home;

    /// @param home where projects go whose data set lies where nothing can be written
    Opening(Path home) {
        this.home = home;
    }

    /// @param report of the import; empty for a project that was only opened
    record Opened(Curation curation, Listing first, Optional<ImportReport> report) {}

    Outcome<Opened> run(Path path, Progress progress) {
        Path place = path.toAbsolutePath().normalize();
        if (place.toString().endsWith(SUFFIX)) {
            return Catalog.open(place).map(catalog -> opened(catalog, Optional.empty()));
        }
        Path folder = project(place);
        boolean fresh = !Files.exists(folder);
        Outcome<Catalog> made = Catalog.create(folder);
        if (made instanceof Outcome.Failed<Catalog>(ProjectProblem.NotWritable _)) {
            folder = home.resolve(String.valueOf(folder.getFileName()));
            fresh = !Files.exists(folder);
            made = Catalog.create(folder);
        }
        return switch (made) {
            case Outcome.Done<Catalog>(Catalog catalog) -> filled(catalog, place, fresh, progress);
            case Outcome.Failed<Catalog>(Problem problem) -> Outcome.failed(problem);
            case Outcome.Stopped<Catalog> _ -> Outcome.stopped();
        };
    }

    /// @param fresh whether the project was made just now
    private static Outcome<Opened> filled(
            Catalog catalog, Path place, boolean fresh, Progress progress) {
        Outcome<ImportReport> report = new Importer().run(place, catalog, false, progress);
        if (!(report instanceof Outcome.Done<ImportReport>)) {
            catalog.close();
            if (fresh) {
                sweep(catalog.folder());
            }
        }
        return report.map(done -> opened(catalog, Optional.of(done)));
    }

    /// `NAME.odai` beside the data set; a metadata file stands for its folder.
    private static Path project(Path place) {
        Path parent = place.getParent();
        Path folder = Files.isDirectory(place) || parent == null ? place : parent;
        Path name = folder.getFileName();
        return name == null ? folder.resolve("project.odai") : folder.resolveSibling(name + SUFFIX);
    }

    private static Opened opened(Catalog catalog, Optional<ImportReport> report) {
        PictureCheck.run(catalog);
        Curation curation = Curation.open(catalog);
        return new Opened(curation, curation.list(ExampleQuery.ALL), report);
    }

    /// A project that was made for a data set that is none leaves nothing behind.
    private static void sweep(Path folder) {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// More of the same data set, or of another, into a project that is open.
    static Outcome<ImportReport> more(Path path, Curation into, Progress progress) {
        Outcome<ImportReport> report = new Importer().run(path, into.catalog(), false, progress);
        into.refresh(List.of());
        return report;
    }
}
