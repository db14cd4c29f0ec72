package odai.screening;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import odai.dataset.Kind;

/// How often the detectors are right. Argument: a folder with the unpacked labelled pictures,
/// `labelset`, `faces-by-age` and `captchas`. Prints a name and a figure a line.
public final class AccuracyBench {
    private AccuracyBench() {}

    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        try (Accuracy accuracy = new Accuracy()) {
            for (Map.Entry<Kind, Tally> found :
                    accuracy.labelled(data.resolve("labelset")).entrySet()) {
                print(found.getKey().wire(), found.getValue());
            }
            for (Map.Entry<String, Tally> found :
                    accuracy.ages(data.resolve("faces-by-age")).entrySet()) {
                print("age-" + found.getKey(), found.getValue());
            }
            for (Map.Entry<String, Tally> found :
                    accuracy.folders(data.resolve("captchas"), Kind.CAPTCHA).entrySet()) {
                print("folder-" + found.getKey(), found.getValue());
            }
        }
    }

    private static void print(String name, Tally tally) {
        print(name + "-hits", tally.hits());
        print(name + "-misses", tally.misses());
        print(name + "-alarms", tally.alarms());
        print(name + "-clear", tally.clear());
    }

    private static void print(String name, int figure) {
        System.out.println(String.format(Locale.ROOT, "%s %d", name, figure));
    }
}
