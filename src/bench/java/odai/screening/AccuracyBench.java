package odai.screening;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import odai.dataset.Kind;

/// How often the detectors are right. Argument: a folder with the unpacked labelled pictures,
/// `labelset`, `faces-by-age` and `captchas`. Prints a name and a figure a line.
public final class AccuracyBench {
    private AccuracyBench() {}

    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        try (Accuracy accuracy = new Accuracy()) {
            for (Map.Entry<Kind, DetectionCounts> found :
                    accuracy.labelled(data.resolve("labelset")).entrySet()) {
                Figures.print(found.getKey().wire(), found.getValue());
            }
            for (Map.Entry<String, DetectionCounts> found :
                    accuracy.ages(data.resolve("faces-by-age")).entrySet()) {
                Figures.print("age-" + found.getKey(), found.getValue());
            }
            for (Map.Entry<String, DetectionCounts> found :
                    accuracy.folders(data.resolve("captchas"), Kind.CAPTCHA).entrySet()) {
                Figures.print("folder-" + found.getKey(), found.getValue());
            }
        }
    }
}
