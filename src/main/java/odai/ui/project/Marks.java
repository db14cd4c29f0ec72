package odai.ui.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import odai.dataset.Example;
import odai.dataset.Finding;
import odai.dataset.FlagWord;
import odai.dataset.Kind;
import odai.text.FindingTexts;
import odai.ui.picture.Mark;

/// An example's findings as boxes over its picture, coloured by what became of them.
public final class Marks {
    private Marks() {}

    public static List<Mark> of(Example example, ProjectModel model) {
        List<Mark> marks = new ArrayList<>();
        Set<Kind> counting = model.curation().counting(example.id());
        for (Finding finding : seen(example, model)) {
            if (finding.box() == null) {
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

    /// The findings that are shown and spoken of: what is at least a doubt, and opinions. What the
    /// nets hardly saw would only clutter the picture; but where there is nothing else of a kind
    /// that counts or of which the curator has spoken, the surest.
    public static List<Finding> seen(Example example, ProjectModel model) {
        List<Finding> seen = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            double line = model.curation().thresholds().band(kind).review();
            List<Finding> all =
                    example.findings().stream().filter(it -> it.kind() == kind).toList();
            List<Finding> own = all.stream().filter(it -> !it.opinion()).toList();
            List<Finding> sure = own.stream().filter(it -> it.confidence() >= line).toList();
            boolean matters =
                    example.flags().word(kind) != null
                            || model.curation().counting(example.id()).contains(kind);
            seen.addAll(
                    sure.isEmpty() && matters && !own.isEmpty()
                            ? List.of(FindingTexts.surest(own))
                            : sure);
            all.stream().filter(Finding::opinion).forEach(seen::add);
        }
        return seen;
    }

    private static String words(Finding finding, ProjectModel model) {
        String kind = model.texts().get("app.kind." + finding.kind().wire());
        String detail = new FindingTexts(model.texts()).brief(finding);
        return String.format(
                "%s %.2f%s", kind, finding.confidence(), detail.isEmpty() ? "" : " · " + detail);
    }
}
