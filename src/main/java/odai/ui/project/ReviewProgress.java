package odai.ui.project;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import odai.dataset.ExampleQuery;

/// How much of what is doubted has been settled since the review began. What undo brings back is
/// left again, and what is found to be doubtful meanwhile comes to what is left.
final class ReviewProgress {
    private final Set<Long> met = new HashSet<>();
    private ExampleQuery asked = ExampleQuery.ALL;
    private int left;

    /// The queue as it is now; another question begins another review.
    void follow(ExampleQuery query, List<Long> ids) {
        ExampleQuery now = query.withOrder(ExampleQuery.ALL.order());
        if (!now.equals(asked)) {
            asked = now;
            met.clear();
        }
        met.addAll(ids);
        left = ids.size();
    }

    int done() {
        return Math.max(0, met.size() - left);
    }
}
