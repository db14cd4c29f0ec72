package odai.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import odai.catalog.Catalog;
import odai.dataset.Example;
import odai.work.Outcome;
import odai.work.Progress;

/// A data set imported into a new project, for tests.
record Imported(Catalog catalog, ImportReport report) implements AutoCloseable {
    static Imported of(Path source, Path project) {
        Catalog catalog = done(Catalog.create(project));
        return new Imported(catalog, again(catalog, source, false));
    }

    static ImportReport again(Catalog catalog, Path source, boolean decode) {
        return done(new Importer().run(source, catalog, decode, Progress.NONE));
    }

    List<Example> examples() {
        List<Example> all = new ArrayList<>();
        catalog.examples().forEach(all::add);
        return all;
    }

    /// The example of that id; fails where there is none.
    Example example(String odaiId) {
        return catalog.examples().byOdaiId(odaiId).orElseThrow();
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Failed<T> failed -> throw new AssertionError(failed.problem().toString());
            case Outcome.Stopped<T> _ -> throw new AssertionError("stopped");
        };
    }

    @Override
    public void close() {
        catalog.close();
    }
}
