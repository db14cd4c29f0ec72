package odai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import odai.catalog.Catalog;
import odai.importing.Importer;
import odai.work.Progress;

/// Screening: pictures a second on one core, the memory it takes over a large project, and the
/// window's frames meanwhile.
final class ScreeningSection implements Bench.Section {
    private static final Path SCRIPT = Path.of("src", "bench", "python", "thumbnail.py");
    private static final int EXAMPLES = 50_000;
    private static final String MINUTES = System.getProperty("odai.screening.minutes", "2");

    @Override
    public List<FigureRow> measure(DataSets data) throws Exception {
        List<FigureRow> figureRows = new ArrayList<>();
        Path photographs = folder(data, "make", "photos-cc0", "megapixel");
        Path mixed = folder(data, "mix", "labelset", "mixed");
        figureRows.add(speed("photographs of 1 MP, words not read", photographs, false, 15));
        figureRows.add(speed("photographs of 1 MP", photographs, true, 12));
        figureRows.add(speed("the labelled pictures at 1 MP, words not read", mixed, false, 15));
        figureRows.add(speed("the labelled pictures at 1 MP", mixed, true, 12));
        figureRows.add(memory(data));
        figureRows.add(
                FigureRow.rate(
                        "frames within 33 ms while screening",
                        "",
                        Commands.figures(
                                        List.of(
                                                "-Xmx1g",
                                                "-Dglass.platform=Wide",
                                                "-Dprism.order=sw",
                                                "odai.ui.WindowBench",
                                                fresh(data, "frames").toString(),
                                                data.work().resolve("config").toString(),
                                                "--screen"))
                                .get("frames-while-screening"),
                        "%",
                        95));
        return figureRows;
    }

    private static Path folder(DataSets data, String how, String archive, String name)
            throws IOException, InterruptedException {
        Path folder = data.work().resolve(name);
        Commands.python(SCRIPT, how, DataSets.shared("screening/" + archive + ".tar.gz"), folder);
        return folder;
    }

    private static FigureRow speed(String what, Path folder, boolean reading, double bar)
            throws Exception {
        Map<String, Double> figures =
                Commands.figures(
                        List.of(
                                "odai.screening.ScreeningBench",
                                folder.toString(),
                                String.valueOf(reading)));
        return FigureRow.rate(
                "screening " + what + ", a core",
                "%.0f ms, of these decoding %.0f"
                        .formatted(figures.get("millis"), figures.get("decoding-millis")),
                figures.get("per-second"),
                "/s",
                bar);
    }

    /// Some minutes of it; all would take half an hour and hold no more at a time.
    private static FigureRow memory(DataSets data) throws Exception {
        Map<String, Double> figures =
                Commands.figures(
                        List.of(
                                "odai.screening.MemoryProbe",
                                fresh(data, "memory").toString(),
                                String.valueOf(60 * Integer.parseInt(MINUTES))));
        return new FigureRow(
                "memory above idle while screening 50,000",
                "%.0f MB in the middle, %.0f at the end, %.0f pictures"
                        .formatted(
                                figures.get("middle-mb"),
                                figures.get("end-mb"),
                                figures.get("screened")),
                "%.0f MB idle".formatted(figures.get("idle-mb")),
                figures.get("above-idle-mb"),
                "MB",
                500,
                false);
    }

    /// A project that nobody has looked at yet.
    private static Path fresh(DataSets data, String name) throws Exception {
        Path project = data.work().resolve("screening-" + name + ".odai");
        if (Files.exists(project)) {
            try (var all = Files.walk(project)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        try (Catalog catalog = DataSets.done(Catalog.create(project))) {
            DataSets.done(
                    new Importer().run(data.standin(EXAMPLES), catalog, false, Progress.NONE));
        }
        return project;
    }
}
