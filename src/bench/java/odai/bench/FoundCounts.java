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
record FoundCounts(double hits, double misses, double alarms, double clear) {
    private static final FoundCounts NONE = new FoundCounts(0, 0, 0, 0);
    private static final String HITS = "-hits";

    /// What was printed under this name; nothing where there was none.
    static FoundCounts of(Map<String, Double> figures, String name) {
        if (!figures.containsKey(name + HITS)) {
            return NONE;
        }
        return new FoundCounts(
                figures.get(name + HITS),
                figures.get(name + "-misses"),
                figures.get(name + "-alarms"),
                figures.get(name + "-clear"));
    }

    /// All whose names start so, by the rest of their names.
    static Map<String, FoundCounts> group(Map<String, Double> figures, String start) {
        Map<String, FoundCounts> group = new TreeMap<>();
        figures.keySet().stream()
                .filter(name -> name.startsWith(start) && name.endsWith(HITS))
                .map(name -> name.substring(0, name.length() - HITS.length()))
                .forEach(name ->
                        group.put(name.substring(start.length()), FoundCounts.of(figures, name)));
        return group;
    }

    static FoundCounts sum(Map<String, FoundCounts> group) {
        return group.values().stream().reduce(NONE, FoundCounts::and);
    }

    List<FigureRow> pair(String what, double recall, double precision) {
        return List.of(recall(what + " found", recall), precision(what, precision));
    }

    FigureRow recall(String what, double bar) {
        double all = hits + misses;
        return FigureRow.rate(what, "%.0f of %.0f".formatted(hits, all), hits / all, "recall", bar);
    }

    FigureRow precision(String what, double bar) {
        return FigureRow.rate(
                what + ", of those found",
                "%.0f of %.0f".formatted(hits, hits + alarms),
                hits / (hits + alarms),
                "precision",
                bar);
    }

    FigureRow alarmed(String what, double bar) {
        double all = alarms + clear;
        String ours = "%.0f of %.0f".formatted(alarms, all);
        return new FigureRow(what, ours, "", alarms / all, "of them", bar, false);
    }

    private FoundCounts and(FoundCounts other) {
        return new FoundCounts(
                hits + other.hits,
                misses + other.misses,
                alarms + other.alarms,
                clear + other.clear);
    }
}
