package odai.catalog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import odai.logging.StateFolder;
import odai.work.FileNames;
import odai.work.FolderKey;
import odai.work.Outcome;
import odai.work.Problem;

/// A project's catalog: `catalog.db` in the project's folder, beside `thumbnails/` and `exports/`.
/// Safe to use from any thread; two processes may have the same project open. Its calls throw
/// `ProblemException` when the disk fails.
public final class Catalog implements AutoCloseable {
    static final String FILE = "catalog.db";

    private final StoredPaths paths;
    private final Path thumbnails;
    private final Database database;
    private final ExampleStore examples;
    private final DecisionLog decisions;
    private final FindingStore findings;
    private final FingerprintStore fingerprints;
    private final ModerationStore moderations;
    private final JobStore jobs;
    private final JobLineages trails;
    private final JobOutcomes outcomes;
    private final SkipTallies skips;
    private final UploadStore uploads;
    private final UnansweredOrders unanswered;
    private final ProjectSettings settings;
    private final ComparisonStore comparisons;
    private final List<Runnable> last = new CopyOnWriteArrayList<>();

    Catalog(StoredPaths paths, Path thumbnails, Database database) {
        this.paths = paths;
        this.thumbnails = thumbnails;
        this.database = database;
        this.examples = new ExampleStore(database, paths);
        this.decisions = new DecisionLog(database, new DecisionCopies(database.folder()));
        this.findings = new FindingStore(database);
        this.fingerprints = new FingerprintStore(database);
        this.moderations = new ModerationStore(database);
        this.jobs = new JobStore(database, paths);
        this.trails = new JobLineages(database);
        this.outcomes = new JobOutcomes(database);
        this.skips = new SkipTallies(database);
        this.uploads = new UploadStore(database);
        this.unanswered = new UnansweredOrders(database);
        this.settings = new ProjectSettings(database, paths);
        this.comparisons = new ComparisonStore(database, paths);
    }

    /// How a project is open.
    public enum Access {
        FULL,
        /// Nothing can be written where it lies: it can be looked at and exported.
        READ_ONLY,
        /// Its drive cannot lock: nothing keeps two programs from changing it at the same time.
        WITHOUT_LOCKS
    }

    /// Whether a project lies there, whatever its folder is called; says nothing of whether it can
    /// be opened.
    public static boolean isProject(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    /// Opens a project that is there; one that cannot be written is opened to be looked at.
    public static Outcome<Catalog> open(Path folder) {
        return CatalogOpening.open(folder, true);
    }

    /// The same on a drive that cannot lock, once a person has agreed to it.
    public static Outcome<Catalog> openWithoutLocks(Path folder) {
        return CatalogOpening.open(folder, false);
    }

    /// Opens a project, making it first where it is not there.
    public static Outcome<Catalog> create(Path folder) {
        return CatalogOpening.create(folder, true);
    }

    /// The same on a drive that cannot lock, once a person has agreed to it.
    public static Outcome<Catalog> createWithoutLocks(Path folder) {
        return CatalogOpening.create(folder, false);
    }

    public Access access() {
        if (database.unchangeable().isPresent()) {
            return Access.READ_ONLY;
        }
        return database.file().locking() ? Access.FULL : Access.WITHOUT_LOCKS;
    }

    /// Why nothing can be changed; empty where something can. Asked before work whose result could
    /// not be kept.
    public Optional<Problem> unchangeable() {
        return database.unchangeable().map(Problem.class::cast);
    }

    /// The project's folder, `NAME.odai`; absolute, however it was named when it was opened.
    public Path folder() {
        return paths.folder();
    }

    /// Where exports go unless the curator says otherwise.
    public Path exports() {
        return database.unchangeable().isPresent()
                ? FileNames.path(System.getProperty("user.home", "."))
                        .resolve(folder().getFileName() + "-exports")
                : folder().resolve("exports");
    }

    /// Where it is marked which pictures are being decoded.
    public Path marks() {
        return database.unchangeable().isPresent()
                ? StateFolder.ours()
                        .resolve("read-only")
                        .resolve(FolderKey.of(folder()))
                        .resolve("decoding")
                : folder().resolve("decoding");
    }

    public Path thumbnails() {
        return thumbnails;
    }

    public ExampleStore examples() {
        return examples;
    }

    public DecisionLog decisions() {
        return decisions;
    }

    public FindingStore findings() {
        return findings;
    }

    public FingerprintStore fingerprints() {
        return fingerprints;
    }

    public ModerationStore moderations() {
        return moderations;
    }

    public JobStore jobs() {
        return jobs;
    }

    public JobLineages trails() {
        return trails;
    }

    public JobOutcomes outcomes() {
        return outcomes;
    }

    public SkipTallies skips() {
        return skips;
    }

    public ComparisonStore comparisons() {
        return comparisons;
    }

    public UnansweredOrders unanswered() {
        return unanswered;
    }

    public UploadStore uploads() {
        return uploads;
    }

    public ProjectSettings settings() {
        return settings;
    }

    /// The project is about to be closed: reading the evidence of everything is broken off with a
    /// `CancellationException`. Pages, jobs and whatever is written go on.
    public void endLongReads() {
        database.endLongReads();
    }

    /// Whether another process has written since this was last asked, or since the catalog was
    /// opened. Cheap; at what it says everything here may have changed.
    public boolean changedElsewhere() {
        return database.changedElsewhere();
    }

    /// Whether its file is, page by page, what this app writes.
    Outcome<Boolean> sound() {
        try {
            return Outcome.done(CatalogCheck.sound(database.file()));
        } catch (SQLException e) {
            return Outcome.failed(CatalogFault.problem(folder(), database.file(), e));
        }
    }

    /// What is to be let go of only when nothing reads or writes the catalog any more.
    public void whenClosed(Runnable then) {
        last.add(then);
    }

    /// Closing it again does nothing.
    @Override
    public void close() {
        try {
            database.close();
        } finally {
            last.forEach(Runnable::run);
        }
    }
}
