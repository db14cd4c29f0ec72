package odai.ui.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import odai.dataset.Example;
import odai.dataset.Finding;
import odai.dataset.FlagWord;
import odai.dataset.Kind;
import odai.ui.picture.Mark;

/// An example's findings as boxes over its picture, coloured by what became of them.
public final class Marks {
    private Marks() {}

    public static List<Mark> of(Example example, ProjectModel model) {
        List<Mark> marks = new ArrayList<>();
        Set<Kind> counting = model.curation().counting(example.id());
        for (Finding finding : example.findings()) {
            double line = model.curation().thresholds().band(finding.kind()).review();
            boolean said = example.flags().word(finding.kind()) != null;
            // what the nets hardly saw would only clutter the picture
            if (finding.box() == null || finding.confidence() < line && !said) {
                continue;
            }
            String role =
                    example.flags().word(finding.kind()) == FlagWord.CLEARED
                            ? "cleared"
                            : counting.contains(finding.kind()) ? "counts" : "doubtful";
            marks.add(new Mark(finding.box(), words(finding, model), role));
        }
        return marks;
    }

    private static String words(Finding finding, ProjectModel model) {
        String kind = model.texts().get("app.kind." + finding.kind().wire());
        String detail = finding.detail().isEmpty() ? "" : " · " + finding.detail();
        return String.format("%s %.2f%s", kind, finding.confidence(), detail);
    }
}
