package odai.screening;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import odai.dataset.Kind;
import odai.screening.Label.LabelSource;

/// How often the detectors are right about pictures from elsewhere. Argument: the folder that
/// `packaging/models/elsewhere/fetch` filled. Prints a name and a figure a line.
public final class ElsewhereBench {
    private static final List<Kind> KINDS = List.of(Kind.FACE, Kind.PERSON, Kind.CAPTCHA);

    private ElsewhereBench() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Map<String, DetectionCounts> detectionCountses = new TreeMap<>();
        try (Accuracy accuracy = new Accuracy()) {
            for (Label label : Label.read(folder.resolve("labels.csv"))) {
                add(detectionCountses, label, accuracy.sure(folder.resolve(label.file())));
            }
            accuracy.folders(folder.resolve("captchas"), Kind.CAPTCHA)
                    .forEach((name, found) -> detectionCountses.put("folder-" + name, found));
        }
        detectionCountses.forEach(Figures::print);
    }

    /// Each kind with those who are drawn left aside and taken for nobody, and by sort of picture
    /// with them taken for nobody.
    private static void add(
            Map<String, DetectionCounts> detectionCountses, Label label, Map<Kind, Double> sure) {
        for (Kind kind : KINDS) {
            boolean found = Accuracy.counts(sure, kind);
            for (LabelSource labelSource : LabelSource.values()) {
                String name = kind.wire() + "-" + labelSource.name().toLowerCase(Locale.ROOT);
                add(detectionCountses, name, label, kind, found, labelSource);
            }
            String sort = "sort-" + label.sort() + "-" + kind.wire();
            add(detectionCountses, sort, label, kind, found, LabelSource.NOBODY);
        }
    }

    private static void add(
            Map<String, DetectionCounts> detectionCountses,
            String name,
            Label label,
            Kind kind,
            boolean found,
            LabelSource labelSource) {
        DetectionCounts before = detectionCountses.getOrDefault(name, DetectionCounts.NONE);
        detectionCountses.put(name, label.added(before, kind, found, labelSource));
    }
}
