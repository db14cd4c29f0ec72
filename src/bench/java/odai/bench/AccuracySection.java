package odai.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How good the forecast is, and where it is not: the detectors against hand-labelled pictures.
final class AccuracySection implements Bench.Section {
    private static final List<String> ARCHIVES = List.of("labelset", "faces-by-age", "captchas");
    private static final String AGE = "age-";
    private static final String FOLDER = "folder-";

    @Override
    public List<FigureRow> measure(DataSets data) throws Exception {
        Path folder = Files.createDirectories(data.work().resolve("labelled"));
        for (String archive : ARCHIVES) {
            Path packed = DataSets.shared("screening/" + archive + ".tar.gz");
            Commands.run(List.of("tar", "xzf", packed.toString(), "-C", folder.toString()));
        }
        Map<String, Double> figures =
                Commands.figures(List.of("odai.screening.AccuracyBench", folder.toString()));
        List<FigureRow> figureRows = new ArrayList<>();
        figureRows.addAll(FoundCounts.of(figures, "face").pair("faces", .98, .95));
        figureRows.addAll(FoundCounts.of(figures, "person").pair("people", .98, .92));
        FoundCounts captchas = FoundCounts.of(figures, "captcha");
        figureRows.add(captchas.recall("CAPTCHAs among the labelled pictures", Double.NaN));
        figureRows.add(
                FigureRow.atMost(
                        "taken for a CAPTCHA, of %.0f without one"
                                .formatted(captchas.alarms() + captchas.clear()),
                        captchas.alarms(),
                        "pictures",
                        5));
        Map<String, FoundCounts> folders = FoundCounts.group(figures, FOLDER);
        figureRows.add(FoundCounts.sum(folders).recall("CAPTCHAs of the four folders", .92));
        folders.forEach((name, foundCounts) ->
                figureRows.add(foundCounts.recall("of these " + name, Double.NaN)));
        figureRows.addAll(ages(FoundCounts.group(figures, AGE)));
        return figureRows;
    }

    private static List<FigureRow> ages(Map<String, FoundCounts> bands) {
        Map<String, FoundCounts> young = new TreeMap<>(bands);
        Map<String, FoundCounts> grown = new TreeMap<>(bands);
        young.keySet().removeIf(band -> from(band) >= 10);
        grown.keySet().removeIf(band -> from(band) < 30);
        List<FigureRow> figureRows = new ArrayList<>();
        figureRows.add(FoundCounts.sum(young).recall("children under 10 shown for review", .90));
        figureRows.add(
                FoundCounts.sum(grown).alarmed("faces of 30 and older shown as children", .03));
        bands.forEach((band, foundCounts) -> {
            if (from(band) >= 10 && from(band) < 30) {
                figureRows.add(
                        foundCounts.alarmed("faces of " + band + " shown as children", Double.NaN));
            }
        });
        return figureRows;
    }

    private static int from(String band) {
        return Integer.parseInt(band.split("[-+]", -1)[0]);
    }
}
