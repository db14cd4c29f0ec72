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
        rows.addAll(pair("faces", Found.of(figures, "face"), .98, .95));
        rows.addAll(pair("people", Found.of(figures, "person"), .98, .92));
        Found captchas = Found.of(figures, "captcha");
        rows.add(recall("CAPTCHAs among the labelled pictures", captchas, Double.NaN));
        rows.add(
                Row.atMost(
                        "taken for a CAPTCHA, of %.0f without one"
                                .formatted(captchas.alarms + captchas.clear),
                        captchas.alarms,
                        "pictures",
                        5));
        Map<String, Found> folders = group(figures, FOLDER);
        rows.add(recall("CAPTCHAs of the four folders", Found.sum(folders), .92));
        folders.forEach((name, found) -> rows.add(recall("of these " + name, found, Double.NaN)));
        rows.addAll(ages(group(figures, AGE)));
        return rows;
    }

    private static List<Row> ages(Map<String, Found> bands) {
        Map<String, Found> young = new TreeMap<>(bands);
        Map<String, Found> grown = new TreeMap<>(bands);
        young.keySet().removeIf(band -> from(band) >= 10);
        grown.keySet().removeIf(band -> from(band) < 30);
        List<Row> rows = new ArrayList<>();
        rows.add(recall("children under 10 shown for review", Found.sum(young), .90));
        rows.add(alarmed("faces of 30 and older shown as children", Found.sum(grown), .03));
        bands.forEach((band, found) -> {
            if (from(band) >= 10 && from(band) < 30) {
                rows.add(alarmed("faces of " + band + " shown as children", found, Double.NaN));
            }
        });
        return rows;
    }

    private static int from(String band) {
        return Integer.parseInt(band.split("[-+]", -1)[0]);
    }

    private static List<Row> pair(String what, Found found, double recall, double precision) {
        return List.of(
                recall(what + " found", found, recall),
                Row.rate(
                        what + ", of those found",
                        "%.0f of %.0f".formatted(found.hits, found.hits + found.alarms),
                        found.hits / (found.hits + found.alarms),
                        "precision",
                        precision));
    }

    private static Row recall(String what, Found found, double bar) {
        double all = found.hits + found.misses;
        String ours = "%.0f of %.0f".formatted(found.hits, all);
        return Row.rate(what, ours, found.hits / all, "recall", bar);
    }

    private static Row alarmed(String what, Found found, double bar) {
        double all = found.alarms + found.clear;
        String ours = "%.0f of %.0f".formatted(found.alarms, all);
        return new Row(what, ours, "", found.alarms / all, "of them", bar, false);
    }

    private static Map<String, Found> group(Map<String, Double> figures, String start) {
        String end = "-hits";
        Map<String, Found> group = new TreeMap<>();
        figures.keySet().stream()
                .filter(name -> name.startsWith(start) && name.endsWith(end))
                .map(name -> name.substring(0, name.length() - end.length()))
                .forEach(
                        name -> group.put(name.substring(start.length()), Found.of(figures, name)));
        return group;
    }

    /// Numbers of pictures.
    private record Found(double hits, double misses, double alarms, double clear) {
        static Found of(Map<String, Double> figures, String name) {
            return new Found(
                    figures.get(name + "-hits"),
                    figures.get(name + "-misses"),
                    figures.get(name + "-alarms"),
                    figures.get(name + "-clear"));
        }

        static Found sum(Map<String, Found> group) {
            return group.values().stream().reduce(new Found(0, 0, 0, 0), Found::and);
        }

        private Found and(Found other) {
            return new Found(
                    hits + other.hits,
                    misses + other.misses,
                    alarms + other.alarms,
                    clear + other.clear);
        }
    }
}
