package odai.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import odai.catalog.Catalog;
import odai.dataset.Example;
import odai.fixtures.Projects;
import odai.work.Progress;

/// A data set imported into a new project, for tests.
record Imported(Catalog catalog, ImportReport report) implements AutoCloseable {
    static Imported of(Path source, Path project) {
        Catalog catalog = Projects.done(Catalog.create(project));
        return new Imported(catalog, again(catalog, source, false));
    }

    static ImportReport again(Catalog catalog, Path source, boolean decode) {
        return Projects.done(new Importer().run(source, catalog, decode, Progress.NONE));
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

    @Override
    public void close() {
        catalog.close();
    }
}
