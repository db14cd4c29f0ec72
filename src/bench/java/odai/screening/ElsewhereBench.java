package odai.screening;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import odai.dataset.Kind;
import odai.screening.Label.Made;

/// How often the detectors are right about pictures from elsewhere. Argument: the folder that
/// `packaging/models/elsewhere/fetch` filled. Prints a name and a figure a line.
public final class ElsewhereBench {
    private static final List<Kind> KINDS = List.of(Kind.FACE, Kind.PERSON, Kind.CAPTCHA);

    private ElsewhereBench() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Map<String, Tally> tallies = new TreeMap<>();
        try (Accuracy accuracy = new Accuracy()) {
            for (Label label : Label.read(folder.resolve("labels.csv"))) {
                add(tallies, label, accuracy.sure(folder.resolve(label.file())));
            }
            accuracy.folders(folder.resolve("captchas"), Kind.CAPTCHA)
                    .forEach((name, found) -> tallies.put("folder-" + name, found));
        }
        tallies.forEach(Figures::print);
    }

    /// Each kind with those who are drawn left aside and taken for nobody, and by sort of picture
    /// with them taken for nobody.
    private static void add(Map<String, Tally> tallies, Label label, Map<Kind, Double> sure) {
        for (Kind kind : KINDS) {
            boolean found = Accuracy.counts(sure, kind);
            for (Made made : Made.values()) {
                String name = kind.wire() + "-" + made.name().toLowerCase(Locale.ROOT);
                add(tallies, name, label, kind, found, made);
            }
            String sort = "sort-" + label.sort() + "-" + kind.wire();
            add(tallies, sort, label, kind, found, Made.NOBODY);
        }
    }

    private static void add(
            Map<String, Tally> tallies,
            String name,
            Label label,
            Kind kind,
            boolean found,
            Made made) {
        Tally before = tallies.getOrDefault(name, Tally.NONE);
        tallies.put(name, label.added(before, kind, found, made));
    }
}
