package odai.screening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import odai.dataset.Kind;

/// What a person sees in a picture from elsewhere.
///
/// @param seen by kind `y`, `n`, or `?` where people would differ, and for faces and people that
///   are drawn, carved or moulded
/// @param sort of picture, such as `photo`, `drawing`, `screenshot`
record Label(String file, Map<Kind, String> seen, String sort) {
    /// Where a `?` is about somebody drawn or carved. Elsewhere it is about somebody real, too
    /// small or too hidden to be sure of.
    private static final Set<String> MADE = Set.of("drawing", "statue", "icon", "diagram");

    /// What becomes of people who are drawn or carved.
    enum LabelSource {
        /// The picture shows nobody.
        NOBODY,
        /// The picture is not counted.
        ASIDE
    }

    Label {
        for (String word : seen.values()) {
            if (!Set.of("y", "n", "?").contains(word)) {
                throw new IllegalArgumentException(file + " is labelled " + word);
            }
        }
    }

    /// @param csv with a line of names: at least `file`, `faces`, `people`, `captcha`, `sort`
    static List<Label> read(Path csv) throws IOException {
        List<String> lines = Files.readAllLines(csv);
        List<String> names = Arrays.asList(lines.getFirst().split(",", -1));
        List<Label> labels = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.split(",", -1);
            labels.add(
                    new Label(
                            row[names.indexOf("file")],
                            Map.of(
                                    Kind.FACE, row[names.indexOf("faces")],
                                    Kind.PERSON, row[names.indexOf("people")],
                                    Kind.CAPTCHA, row[names.indexOf("captcha")]),
                            row[names.indexOf("sort")]));
        }
        return labels;
    }

    /// The tally with this picture, where it counts.
    ///
    /// @param found whether a detector saw this kind in it
    DetectionCounts added(
            DetectionCounts before, Kind kind, boolean found, LabelSource labelSource) {
        String word = seen.get(kind);
        if (word.equals("?") && !(labelSource == LabelSource.NOBODY && MADE.contains(sort))) {
            return before;
        }
        return before.with(word.equals("y"), found);
    }
}
