package odai.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import odai.catalog.Catalog;
import odai.curating.Curation;
import odai.curating.Listing;
import odai.importing.ImportReport;
import odai.importing.Importer;
import odai.importing.PictureCheck;
import odai.work.FileNames;
import odai.work.Outcome;
import odai.work.Problem;
import odai.work.Progress;
import odai.work.ProjectProblem;

/// From a path to an open project: a project as it was left, or a data set that becomes one. Runs
/// on a background thread.
final class OpeningTask {
    private static final String SUFFIX = ".odai";

    /// As many examples as a large window shows at once, and some more.
    private static final int FIRST = 240;

    private final Path home;
    private final OneWindow windows;
    private final boolean lockless;

    /// @param home where projects go whose data set lies where nothing can be written
    OpeningTask(Path home, OneWindow windows) {
        this(home, windows, false);
    }

    /// @param lockless whether a drive that cannot lock is agreed to
    OpeningTask(Path home, OneWindow windows, boolean lockless) {
        this.home = home;
        this.windows = windows;
        this.lockless = lockless;
    }

    /// Where a person's projects go that have no place of their own.
    static Path home() {
        String data = System.getenv("XDG_DATA_HOME");
        Path base =
                data == null || data.isBlank()
                        ? FileNames.path(System.getProperty("user.home"))
                                .resolve(".local")
                                .resolve("share")
                        : FileNames.path(data);
        return base.resolve("odai-curator");
    }

    /// @param report of the import; empty for a project that was only opened
    record OpenedData(Curation curation, Listing first, Optional<ImportReport> report) {}

    Outcome<OpenedData> run(Path path, Progress progress) {
        Path place = path.toAbsolutePath().normalize();
        if (Catalog.isProject(place) || named(place)) {
            return (lockless ? Catalog.openWithoutLocks(place) : Catalog.open(place))
                    .then(this::claimed)
                    .map(catalog -> opened(catalog, Optional.empty()));
        }
        Optional<Problem> unreadable = Importer.check(place);
        if (unreadable.isPresent()) {
            return Outcome.failed(unreadable.get());
        }
        Path folder = project(place);
        Outcome<Catalog> made = create(folder);
        if (made instanceof Outcome.Failed<Catalog>(ProjectProblem.NotWritable _)) {
            made = create(home.resolve(String.valueOf(folder.getFileName())));
        }
        return made.then(this::claimed).then(catalog -> filled(catalog, place, progress));
    }

    /// For as long as it is open it is this window's; another window's is closed again unread.
    private Outcome<Catalog> claimed(Catalog catalog) {
        Outcome<Runnable> claim = windows.claim(catalog.folder());
        if (claim instanceof Outcome.Done<Runnable>(Runnable release)) {
            catalog.whenClosed(release);
        } else {
            catalog.close();
        }
        return claim.map(_ -> catalog);
    }

    /// Whether it is called like a project, in whatever case: a disk may keep none.
    static boolean named(Path place) {
        return place.toString().toLowerCase(Locale.ROOT).endsWith(SUFFIX);
    }

    private Outcome<Catalog> create(Path folder) {
        return lockless ? Catalog.createWithoutLocks(folder) : Catalog.create(folder);
    }

    private static Outcome<OpenedData> filled(Catalog catalog, Path place, Progress progress) {
        Outcome<ImportReport> report = new Importer().run(place, catalog, false, progress);
        if (!(report instanceof Outcome.Done<ImportReport>)) {
            catalog.close();
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

    private static OpenedData opened(Catalog catalog, Optional<ImportReport> report) {
        try {
            Curation curation = Curation.begin(catalog, FIRST);
            return new OpenedData(curation, curation.outline(), report);
        } catch (RuntimeException | Error e) {
            // nobody else has it yet
            catalog.close();
            throw e;
        }
    }

    /// What opening leaves for later, so that it costs the same at any size: the other examples'
    /// evidence, and whether the pictures still lie where they were.
    static void settle(Curation curation, BooleanSupplier stopped) {
        curation.complete();
        List<Long> changed = PictureCheck.run(curation.catalog(), stopped);
        if (!changed.isEmpty()) {
            curation.refresh(changed);
        }
    }

    /// More of the same data set, or of another, into a project that is open.
    static Outcome<ImportReport> more(Path path, Curation into, Progress progress) {
        Outcome<ImportReport> report = new Importer().run(path, into.catalog(), false, progress);
        into.refresh(List.of());
        return report;
    }
}
