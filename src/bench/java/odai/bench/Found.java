package odai.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Numbers of pictures.
///
/// @param hits with the thing in which it was found
/// @param misses with the thing in which it was not
/// @param alarms without it in which it was found
/// @param clear without it in which it was not
record Found(double hits, double misses, double alarms, double clear) {
    private static final Found NONE = new Found(0, 0, 0, 0);
    private static final String HITS = "-hits";

    /// What was printed under this name; nothing where there was none.
    static Found of(Map<String, Double> figures, String name) {
        if (!figures.containsKey(name + HITS)) {
            return NONE;
        }
        return new Found(
                figures.get(name + HITS),
                figures.get(name + "-misses"),
                figures.get(name + "-alarms"),
                figures.get(name + "-clear"));
    }

    /// All whose names start so, by the rest of their names.
    static Map<String, Found> group(Map<String, Double> figures, String start) {
        Map<String, Found> group = new TreeMap<>();
        figures.keySet().stream()
                .filter(name -> name.startsWith(start) && name.endsWith(HITS))
                .map(name -> name.substring(0, name.length() - HITS.length()))
                .forEach(
                        name -> group.put(name.substring(start.length()), Found.of(figures, name)));
        return group;
    }

    static Found sum(Map<String, Found> group) {
        return group.values().stream().reduce(NONE, Found::and);
    }

    List<Row> pair(String what, double recall, double precision) {
        return List.of(recall(what + " found", recall), precision(what, precision));
    }

    Row recall(String what, double bar) {
        double all = hits + misses;
        return Row.rate(what, "%.0f of %.0f".formatted(hits, all), hits / all, "recall", bar);
    }

    Row precision(String what, double bar) {
        return Row.rate(
                what + ", of those found",
                "%.0f of %.0f".formatted(hits, hits + alarms),
                hits / (hits + alarms),
                "precision",
                bar);
    }

    Row alarmed(String what, double bar) {
        double all = alarms + clear;
        String ours = "%.0f of %.0f".formatted(alarms, all);
        return new Row(what, ours, "", alarms / all, "of them", bar, false);
    }

    private Found and(Found other) {
        return new Found(
                hits + other.hits,
                misses + other.misses,
                alarms + other.alarms,
                clear + other.clear);
    }
}
