package odai.ui.project;

import java.util.Set;
import odai.dataset.ExampleQuery;
import odai.dataset.SortOrder;
import odai.dataset.VerdictName;

/// The order of the review queue: the most doubtful first, where no order was chosen; once the
/// queue is left, as imported again. An order that the curator chose stays.
final class ReviewOrder {
    private boolean ours;

    /// Whether it asks for what is doubted and nothing else.
    static boolean reviews(ExampleQuery query) {
        return query.verdicts().equals(Set.of(VerdictName.REVIEW)) && !query.unseen();
    }

    /// Goes on where another stood.
    void follow(ReviewOrder before) {
        ours = before.ours;
    }

    /// What to ask for, `before` being shown and `next` wished for.
    ExampleQuery of(ExampleQuery before, ExampleQuery next) {
        if (!reviews(before)) {
            ours = reviews(next) && next.order() == SortOrder.POSITION;
            return ours ? next.withOrder(SortOrder.DOUBT) : next;
        }
        ours &= next.order() == before.order();
        return ours && !reviews(next) ? next.withOrder(SortOrder.POSITION) : next;
    }
}
