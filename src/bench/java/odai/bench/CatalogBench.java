package odai.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a person waits for at 50,000 examples: filter or search to the first page, and a decision
/// until it is durable and the next example is there.
final class CatalogBench implements Bench.Section {
    private static final int EXAMPLES = 50_000;

    @Override
    public List<FigureRow> measure(DataSets data) throws Exception {
        Path project = data.project(EXAMPLES);
        List<FigureRow> figureRows = new ArrayList<>();
        for (Jmh.Figure figure : Jmh.run(ListingBenchmark.class, "project=" + project)) {
            figureRows.add(row("50,000 examples to first page: ", figure, 100));
        }
        for (Jmh.Figure figure : Jmh.run(DecisionBenchmark.class, "project=" + project)) {
            figureRows.add(row("at 50,000 examples: ", figure, 50));
        }
        return figureRows;
    }

    static FigureRow row(String work, Jmh.Figure figure, double bar) {
        String what = figure.method().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return new FigureRow(
                work + what,
                "p50 %.1f ms, p99 %.1f ms".formatted(figure.seconds() * 1e3, figure.p99() * 1e3),
                "",
                figure.p99() * 1e3,
                "ms",
                bar,
                false);
    }
}
