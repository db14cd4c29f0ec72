package odai.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import odai.work.FileTrouble;
import odai.work.Outcome;
import odai.work.ProjectProblem;

/// A project's catalog: `catalog.db` in the project's folder, beside `thumbnails/` and `exports/`.
/// Safe to use from any thread; two processes may have the same project open. Its calls throw
/// `ProblemException` when the disk fails.
public final class Catalog implements AutoCloseable {
    private static final String FILE = "catalog.db";

    private final Path folder;
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
    private final ProjectSettings settings;
    private final ComparisonStore comparisons;

    private Catalog(Path folder, Database database) {
        this.folder = folder;
        this.database = database;
        this.examples = new ExampleStore(database);
        this.decisions = new DecisionLog(database);
        this.findings = new FindingStore(database);
        this.fingerprints = new FingerprintStore(database);
        this.moderations = new ModerationStore(database);
        this.jobs = new JobStore(database);
        this.trails = new JobTrails(database);
        this.outcomes = new JobOutcomes(database);
        this.skips = new SkipTallies(database);
        this.uploads = new UploadStore(database);
        this.settings = new ProjectSettings(database);
        this.comparisons = new ComparisonStore(database);
    }

    /// Whether a project lies there, whatever its folder is called.
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
        try {
            return Outcome.done(new Catalog(folder, Database.open(file)));
        } catch (SQLException e) {
            return Outcome.failed(Database.problem(file, e));
        } catch (Migrations.NewerVersion e) {
            return Outcome.failed(
                    new ProjectProblem.NewerVersion(
                            folder.toString(), e.found, Migrations.newest()));
        }
    }

    /// The project's folder, `NAME.odai`.
    public Path folder() {
        return folder;
    }

    /// Where exports go unless the curator says otherwise.
    public Path exports() {
        return folder.resolve("exports");
    }

    public Path thumbnails() {
        return folder.resolve("thumbnails");
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

    public UploadStore uploads() {
        return uploads;
    }

    public ProjectSettings settings() {
        return settings;
    }

    @Override
    public void close() {
        database.close();
    }
}
