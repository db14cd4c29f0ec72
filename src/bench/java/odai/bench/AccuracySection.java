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
    public List<Row> measure(DataSets data) throws Exception {
        Path folder = Files.createDirectories(data.work().resolve("labelled"));
        for (String archive : ARCHIVES) {
            Path packed = DataSets.shared("screening/" + archive + ".tar.gz");
            Commands.run(List.of("tar", "xzf", packed.toString(), "-C", folder.toString()));
        }
        Map<String, Double> figures =
                Commands.figures(List.of("odai.screening.AccuracyBench", folder.toString()));
        List<Row> rows = new ArrayList<>();
        rows.addAll(Found.of(figures, "face").pair("faces", .98, .95));
        rows.addAll(Found.of(figures, "person").pair("people", .98, .92));
        Found captchas = Found.of(figures, "captcha");
        rows.add(captchas.recall("CAPTCHAs among the labelled pictures", Double.NaN));
        rows.add(
                Row.atMost(
                        "taken for a CAPTCHA, of %.0f without one"
                                .formatted(captchas.alarms() + captchas.clear()),
                        captchas.alarms(),
                        "pictures",
                        5));
        Map<String, Found> folders = Found.group(figures, FOLDER);
        rows.add(Found.sum(folders).recall("CAPTCHAs of the four folders", .92));
        folders.forEach((name, found) -> rows.add(found.recall("of these " + name, Double.NaN)));
        rows.addAll(ages(Found.group(figures, AGE)));
        return rows;
    }

    private static List<Row> ages(Map<String, Found> bands) {
        Map<String, Found> young = new TreeMap<>(bands);
        Map<String, Found> grown = new TreeMap<>(bands);
        young.keySet().removeIf(band -> from(band) >= 10);
        grown.keySet().removeIf(band -> from(band) < 30);
        List<Row> rows = new ArrayList<>();
        rows.add(Found.sum(young).recall("children under 10 shown for review", .90));
        rows.add(Found.sum(grown).alarmed("faces of 30 and older shown as children", .03));
        bands.forEach((band, found) -> {
            if (from(band) >= 10 && from(band) < 30) {
                rows.add(found.alarmed("faces of " + band + " shown as children", Double.NaN));
            }
        });
        return rows;
    }

    private static int from(String band) {
        return Integer.parseInt(band.split("[-+]", -1)[0]);
    }
}
