package odai.screening;

import java.util.Locale;

/// What a bench prints for the one that started it: a name and a figure a line.
final class Figures {
    private Figures() {}

    static void print(String name, DetectionCounts detectionCounts) {
        print(name + "-hits", detectionCounts.hits());
        print(name + "-misses", detectionCounts.misses());
        print(name + "-alarms", detectionCounts.alarms());
        print(name + "-clear", detectionCounts.clear());
    }

    private static void print(String name, int figure) {
        System.out.println(String.format(Locale.ROOT, "%s %d", name, figure));
    }
}
