package odai.ui.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import odai.dataset.ExampleQuery;
import odai.dataset.Kind;
import odai.dataset.SortOrder;
import odai.dataset.VerdictName;
import org.junit.jupiter.api.Test;

class ReviewProgressTest {
    private static final ExampleQuery QUEUE =
            ExampleQuery.ALL.withVerdicts(Set.of(VerdictName.REVIEW));

    private final ReviewProgress progress = new ReviewProgress();

    private int after(ExampleQuery query, Long... ids) {
        progress.follow(query, List.of(ids));
        return progress.done();
    }

    @Test
    void whatLeavesTheQueueIsDoneUntilItIsBack() {
        assertThat(after(QUEUE, 1L, 2L, 3L)).isZero();
        assertThat(after(QUEUE, 2L, 3L)).isEqualTo(1);
        assertThat(after(QUEUE, 3L)).isEqualTo(2);
        assertThat(after(QUEUE, 1L, 3L)).as("undone").isEqualTo(1);
        assertThat(after(QUEUE, 1L, 3L, 4L)).as("found meanwhile").isEqualTo(1);
    }

    @Test
    void anotherOrderIsTheSameReviewAndAnotherKindIsNot() {
        after(QUEUE, 1L, 2L, 3L);
        assertThat(after(QUEUE.withOrder(SortOrder.SIZE), 3L, 2L)).isEqualTo(1);
        assertThat(after(QUEUE.withKinds(Set.of(Kind.FACE)), 3L)).isZero();
        assertThat(after(QUEUE, 2L, 3L)).as("begun anew").isZero();
    }
}
