package odai.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The sensitivity slider over 50,000 screened examples: the reckoning alone, and in the window
/// from the slider's move to the frame that shows the new counts.
final class SliderSection implements Bench.Section {
    private static final int EXAMPLES = 50_000;
    private static final double AT_ONCE = 100;

    @Override
    public List<FigureRow> measure(DataSets data) throws Exception {
        Path project = data.screened(EXAMPLES);
        List<FigureRow> figureRows = new ArrayList<>();
        for (Jmh.Figure figure : Jmh.run(SliderBenchmark.class, "project=" + project)) {
            figureRows.add(CatalogBench.row("50,000 examples: ", figure, AT_ONCE));
        }
        Map<String, Double> window = WindowSection.window(data, project, "--slide");
        figureRows.add(row("slider moved, counts shown", "slide", window));
        figureRows.add(row("slider moved, preview shown", "slide-preview", window));
        return figureRows;
    }

    private static FigureRow row(String work, String name, Map<String, Double> figures) {
        return new FigureRow(
                work + " (p95)",
                "p50 %.1f ms".formatted(figures.get(name + "-p50")),
                "",
                figures.getOrDefault(name + "-p95", Double.NaN),
                "ms",
                AT_ONCE,
                false);
    }
}
