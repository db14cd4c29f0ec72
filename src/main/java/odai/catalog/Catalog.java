package odai.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import odai.work.FileTrouble;
import odai.work.Outcome;
import odai.work.ProjectProblem;

/// A project's catalog: `catalog.db` in the project's folder, beside `thumbnails/` and `exports/`.
/// Safe to use from any thread; two processes may have the same project open. Its calls throw
/// `ProblemException` when the disk fails.
public final class Catalog implements AutoCloseable {
    private static final String FILE = "catalog.db";

    private final StoredPaths paths;
    private final Database database;
    private final ExampleStore examples;
    private final DecisionLog decisions;
    private final FindingStore findings;
    private final FingerprintStore fingerprints;
    private final ModerationStore moderations;
    private final JobStore jobs;
    private final JobTrails trails;
    private final JobOutcomes outcomes;
    private final SkipTallies skips;
    private final UploadStore uploads;
    private final UnansweredOrders unanswered;
    private final ProjectSettings settings;
    private final ComparisonStore comparisons;
    private final List<Runnable> last = new CopyOnWriteArrayList<>();

    private Catalog(StoredPaths paths, Database database) {
        this.paths = paths;
        this.database = database;
        this.examples = new ExampleStore(database, paths);
        this.decisions = new DecisionLog(database);
        this.findings = new FindingStore(database);
        this.fingerprints = new FingerprintStore(database);
        this.moderations = new ModerationStore(database);
        this.jobs = new JobStore(database, paths);
        this.trails = new JobTrails(database);
        this.outcomes = new JobOutcomes(database);
        this.skips = new SkipTallies(database);
        this.uploads = new UploadStore(database);
        this.unanswered = new UnansweredOrders(database);
        this.settings = new ProjectSettings(database, paths);
        this.comparisons = new ComparisonStore(database, paths);
    }

    /// Whether a project lies there, whatever its folder is called; says nothing of whether it can
    /// be opened.
    public static boolean isProject(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    /// Opens a project that is there.
    public static Outcome<Catalog> open(Path folder) {
        if (!Files.exists(folder)) {
            return Outcome.failed(new ProjectProblem.NotFound(folder.toString()));
        }
        if (!isProject(folder)) {
            return Outcome.failed(new ProjectProblem.NotAProject(folder.toString()));
        }
        return connect(folder);
    }

    /// Opens a project, making it first where it is not there.
    public static Outcome<Catalog> create(Path folder) {
        try {
            // the file last: another window may make it between two looks
            if (Files.exists(folder)
                    && !emptyFolder(folder)
                    && !Files.exists(folder.resolve(FILE))) {
                return Outcome.failed(new ProjectProblem.NotAProject(folder.toString()));
            }
            Files.createDirectories(folder);
        } catch (IOException e) {
            return Outcome.failed(
                    new ProjectProblem.NotWritable(folder.toString(), FileTrouble.detail(e)));
        }
        return connect(folder);
    }

    private static boolean emptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static Outcome<Catalog> connect(Path folder) {
        Path file = folder.resolve(FILE);
        StoredPaths paths = StoredPaths.of(folder);
        try {
            return Outcome.done(new Catalog(paths, Database.open(file, paths)));
        } catch (SQLException e) {
            return Outcome.failed(Database.problem(file, e));
        } catch (Migrations.NewerVersion e) {
            return Outcome.failed(
                    new ProjectProblem.NewerVersion(
                            folder.toString(), e.found, Migrations.newest()));
        }
    }

    /// The project's folder, `NAME.odai`; absolute, however it was named when it was opened.
    public Path folder() {
        return paths.folder();
    }

    /// Where exports go unless the curator says otherwise.
    public Path exports() {
        return folder().resolve("exports");
    }

    public Path thumbnails() {
        return folder().resolve("thumbnails");
    }

    /// Where it is marked which pictures are being decoded.
    public Path marks() {
        return folder().resolve("decoding");
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

    public JobTrails trails() {
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
