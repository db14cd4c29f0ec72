package odai.ui.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import odai.curating.VisibleFindings;
import odai.dataset.Example;
import odai.dataset.Finding;
import odai.dataset.FlagWord;
import odai.dataset.Kind;
import odai.text.FindingTexts;
import odai.ui.picture.BoxMark;

/// An example's findings as boxes over its picture, coloured by what became of them.
public final class FindingBoxes {
    private FindingBoxes() {}

    public static List<BoxMark> of(Example example, ProjectModel model) {
        List<BoxMark> boxMarks = new ArrayList<>();
        Set<Kind> counting = model.curation().counting(example.id());
        for (Finding finding : seen(example, model)) {
            if (finding.box() == null) {
                continue;
            }
            String role =
                    example.flags().word(finding.kind()) == FlagWord.CLEARED
                            ? "cleared"
                            : counting.contains(finding.kind()) ? "counts" : "doubtful";
            boxMarks.add(new BoxMark(finding.box(), words(finding, model), role));
        }
        return boxMarks;
    }

    /// The findings that are shown and spoken of.
    public static List<Finding> seen(Example example, ProjectModel model) {
        return VisibleFindings.of(
                example,
                model.curation().counting(example.id()),
                model.curation().settings().thresholds());
    }

    private static String words(Finding finding, ProjectModel model) {
        FindingTexts sentences = new FindingTexts(model.texts());
        String detail = sentences.brief(finding);
        return sentences.words(List.of(finding)) + (detail.isEmpty() ? "" : " · " + detail);
    }
}
