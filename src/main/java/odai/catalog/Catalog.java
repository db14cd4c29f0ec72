package odai.catalog;

import java.nio.file.Path;
import odai.work.Outcome;

/// A project's catalog: `catalog.db` in the project's folder. Safe to use from any thread.
public final class Catalog implements AutoCloseable {
    private final Path folder;

    private Catalog(Path folder) {
        this.folder = folder;
    }

    /// Opens a project that is there.
    public static Outcome<Catalog> open(Path folder) {
        throw new UnsupportedOperationException("stub " + folder);
    }

    /// Opens a project, making it first where it is not there.
    public static Outcome<Catalog> create(Path folder) {
        throw new UnsupportedOperationException("stub " + folder);
    }

    /// The project's folder, `NAME.odai`.
    public Path folder() {
        return folder;
    }

    public ExampleStore examples() {
        throw new UnsupportedOperationException("stub");
    }

    public DecisionLog decisions() {
        throw new UnsupportedOperationException("stub");
    }

    public FindingStore findings() {
        throw new UnsupportedOperationException("stub");
    }

    public JobStore jobs() {
        throw new UnsupportedOperationException("stub");
    }

    public ProjectSettings settings() {
        throw new UnsupportedOperationException("stub");
    }

    @Override
    public void close() {}
}
