package odai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Runs the benchmarks named as arguments, or all, and prints one table.
public final class Bench {
    private static final Map<String, Section> SECTIONS = new LinkedHashMap<>();

    static {
        SECTIONS.put("export", new ExportInProcess());
        SECTIONS.put("process", new ExportProcess());
        SECTIONS.put("import", new ImportBench());
        SECTIONS.put("thumbnails", new ThumbnailBench());
        SECTIONS.put("catalog", new CatalogBench());
        SECTIONS.put("preflight", new PreflightSection());
        SECTIONS.put("upload", new UploadSection());
        SECTIONS.put("memory", new MemoryBench());
        SECTIONS.put("screening", new ScreeningSection());
        SECTIONS.put("slider", new SliderSection());
        SECTIONS.put("accuracy", new AccuracySection());
        SECTIONS.put("elsewhere", new ElsewhereSection());
        SECTIONS.put("window", new WindowSection());
    }

    private Bench() {}

    /// One group of measurements.
    interface Section {
        List<FigureRow> measure(DataSets data) throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        Set<String> wanted = Set.of(arguments);
        if (!SECTIONS.keySet().containsAll(wanted)) {
            throw new IllegalArgumentException("known are " + SECTIONS.keySet());
        }
        DataSets data = new DataSets(work());
        List<FigureRow> figureRows = new ArrayList<>();
        for (Map.Entry<String, Section> section : SECTIONS.entrySet()) {
            if (wanted.isEmpty() || wanted.contains(section.getKey())) {
                System.err.println("measuring " + section.getKey() + " …");
                List<FigureRow> more = section.getValue().measure(data);
                more.forEach(figureRow -> System.err.println("  " + figureRow.plain()));
                figureRows.addAll(more);
            }
        }
        System.out.println(FigureRow.table(figureRows));
    }

    private static Path work() throws IOException {
        return Files.createDirectories(Path.of("target", "bench").toAbsolutePath());
    }
}
