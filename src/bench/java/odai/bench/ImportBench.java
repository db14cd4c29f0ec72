package odai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import odai.catalog.Catalog;
import odai.importing.ImportReport;
import odai.importing.Importer;
import odai.work.Progress;

/// Import in examples per second, the pictures in the file cache, hash included.
final class ImportBench implements Bench.Section {
    private static final double BAR = 2_000;

    @Override
    public List<FigureRow> measure(DataSets data) throws Exception {
        List<FigureRow> figureRows = new ArrayList<>();
        for (int examples : new int[] {700, 50_000}) {
            Path source = data.standin(examples);
            Path project = data.work().resolve("import.odai");
            run(source, project, examples); // the cache is warm from here
            double seconds =
                    new Runs()
                            .add(Runs.timing(() -> run(source, project, examples)))
                            .medians(3)
                            .getFirst();
            figureRows.add(
                    FigureRow.rate(
                            "import of %,d".formatted(examples),
                            FigureRow.seconds(seconds),
                            examples / seconds,
                            "/s",
                            BAR));
        }
        return figureRows;
    }

    private static void run(Path source, Path project, int examples) throws IOException {
        delete(project);
        try (Catalog catalog = DataSets.done(Catalog.create(project))) {
            ImportReport report =
                    DataSets.done(new Importer().run(source, catalog, false, Progress.NONE));
            if (report.added() != examples) {
                throw new IllegalStateException(report.toString());
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
