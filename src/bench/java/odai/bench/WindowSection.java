package odai.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The window with 50,000 examples, in a Java of its own.
final class WindowSection implements Bench.Section {
    private static final int EXAMPLES = 50_000;
    private static final int FEW = 700;
    private static final int OPENINGS = 5;
    private static final double NO_DEARER = 1.1;

    @Override
    public List<FigureRow> measure(DataSets data) throws Exception {
        List<FigureRow> figureRows = new ArrayList<>(opening(data));
        Map<String, Double> figures = window(data, data.project(EXAMPLES));
        figureRows.add(
                new FigureRow(
                        "scrolling 50,000: frames within 33 ms",
                        "p95 %.1f ms".formatted(figures.get("frame-p95")),
                        "",
                        figures.get("frames"),
                        "%",
                        95,
                        true));
        figureRows.add(
                FigureRow.atMost(
                        "decision durable, next example shown (p95)",
                        figures.get("decision-p95"),
                        "ms",
                        50));
        figureRows.add(
                FigureRow.atMost("the submission's panel opens", figures.get("panel"), "ms", 100));
        figureRows.add(
                FigureRow.atMost(
                        "heap after browsing 50,000 end to end", figures.get("heap"), "MB", 400));
        return figureRows;
    }

    /// From the wish to open a project to its first page, each time in a new Java: the best of
    /// some, since the disk's and the machine's moods are not ours.
    private static List<FigureRow> opening(DataSets data) throws Exception {
        double few = Double.MAX_VALUE;
        double many = Double.MAX_VALUE;
        double counted = Double.MAX_VALUE;
        for (int i = 0; i < OPENINGS; i++) {
            few = Math.min(few, figure(window(data, data.project(FEW), "--open"), "open"));
            Map<String, Double> large = window(data, data.project(EXAMPLES), "--open");
            many = Math.min(many, figure(large, "open"));
            counted = Math.min(counted, figure(large, "counted"));
        }
        return List.of(
                new FigureRow(
                        "opening 50,000 to the first page, against 700",
                        "%.0f ms, every count after %.0f ms".formatted(many, counted),
                        "%.0f ms".formatted(few),
                        many / few,
                        "×",
                        NO_DEARER,
                        false));
    }

    private static double figure(Map<String, Double> figures, String name) {
        return figures.getOrDefault(name, Double.NaN);
    }

    /// @param more what the window is to do
    static Map<String, Double> window(DataSets data, Path project, String... more)
            throws Exception {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "-Xmx1g",
                                "-Dglass.platform=Wide",
                                "-Dprism.order=sw",
                                "odai.ui.WindowBench",
                                project.toString(),
                                data.work().resolve("config").toString()));
        arguments.addAll(List.of(more));
        return Commands.figures(arguments);
    }
}
