package odai.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The same as fresh processes, wall clock from start to end of both.
final class ExportProcess implements Bench.Section {
    private static final int ROUNDS = 5;

    @Override
    public List<FigureRow> measure(DataSets data) throws Exception {
        List<FigureRow> figureRows = new ArrayList<>(measure(data, 700, 2));
        figureRows.addAll(measure(data, 5_000, 5));
        return figureRows;
    }

    private static List<FigureRow> measure(DataSets data, int examples, double bar)
            throws Exception {
        Path source = data.standin(examples);
        Path project = data.project(examples);
        Path python = Files.createDirectories(data.work().resolve("python"));
        Path out = data.work().resolve("export-process");
        Commands.odai("list", project); // built beforehand
        List<Double> seconds =
                new Runs()
                        .add(() -> Commands.odai("export", project, out, "--all").wall())
                        .add(() ->
                                Commands.python(
                                                DataSets.shared("baseline/baseline.py"),
                                                source,
                                                python)
                                        .wall())
                        .medians(ROUNDS);
        return List.of(
                FigureRow.ratio(
                        "export of %,d, a fresh process : baseline.py".formatted(examples),
                        seconds.get(0),
                        seconds.get(1),
                        bar));
    }
}
