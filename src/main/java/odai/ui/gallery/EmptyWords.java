package odai.ui.gallery;

import odai.curating.Counts;
import odai.dataset.VerdictName;
import odai.text.Texts;

/// Why nothing is to be seen in the gallery: a queue that was worked through is something else than
/// a search that finds nothing, and a project that holds nothing yet something else again.
final class EmptyWords {
    private EmptyWords() {}

    /// @param reviews whether what is doubted was asked for
    static String of(Texts texts, boolean reviews, Counts counts) {
        if (counts.total() == 0) {
            return texts.get("app.empty.project");
        }
        if (!reviews || counts.overall().getOrDefault(VerdictName.REVIEW, 0) > 0) {
            return texts.get("app.empty");
        }
        return counts.unseen() > 0
                ? texts.get("app.empty.review-unseen", counts.unseen())
                : texts.get("app.empty.review");
    }
}
