package odai.bench;

import java.nio.file.Path;
import java.util.Objects;
import odai.catalog.Catalog;
import odai.curating.Curation;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// A project as the window has it open, for all of a benchmark's runs.
@State(Scope.Benchmark)
public abstract class OpenedProject {
    @Param("")
    public String project = "";

    private @Nullable Curation opened;

    @Setup
    public void open() {
        Curation now = Curation.open(DataSets.done(Catalog.open(Path.of(project))));
        opened = now;
        prepare(now);
    }

    /// What a benchmark needs done before it begins; its own `@Setup` would run ahead of this one.
    void prepare(Curation now) {}

    @TearDown
    public void close() {
        curation().close();
    }

    Curation curation() {
        return Objects.requireNonNull(opened);
    }
}
