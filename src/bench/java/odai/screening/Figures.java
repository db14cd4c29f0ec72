package odai.screening;

import java.util.Locale;

/// What a bench prints for the one that started it: a name and a figure a line.
final class Figures {
    private Figures() {}

    static void print(String name, Tally tally) {
        print(name + "-hits", tally.hits());
        print(name + "-misses", tally.misses());
        print(name + "-alarms", tally.alarms());
        print(name + "-clear", tally.clear());
    }

    private static void print(String name, int figure) {
        System.out.println(String.format(Locale.ROOT, "%s %d", name, figure));
    }
}
