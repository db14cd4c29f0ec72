package odai.ui.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import odai.dataset.ExampleQuery;
import odai.dataset.Kind;
import odai.dataset.SortOrder;
import odai.dataset.VerdictName;
import org.junit.jupiter.api.Test;

class ReviewOrderTest {
    private static final ExampleQuery REVIEW =
            ExampleQuery.ALL.withVerdicts(Set.of(VerdictName.REVIEW));

    private final ReviewOrder order = new ReviewOrder();
    private ExampleQuery shown = ExampleQuery.ALL;

    private SortOrder asked(ExampleQuery next) {
        shown = order.of(shown, next);
        return shown.order();
    }

    /// Another filter, the order as it stands.
    private SortOrder filtered(ExampleQuery next) {
        return asked(next.withOrder(shown.order()));
    }

    @Test
    void theQueueComesMostDoubtfulFirstAndIsLeftAsImported() {
        assertThat(filtered(REVIEW)).isEqualTo(SortOrder.DOUBT);
        assertThat(filtered(REVIEW.withKinds(Set.of(Kind.FACE)))).isEqualTo(SortOrder.DOUBT);
        assertThat(filtered(ExampleQuery.ALL)).isEqualTo(SortOrder.POSITION);
    }

    @Test
    void anOrderChosenBeforeStays() {
        asked(ExampleQuery.ALL.withOrder(SortOrder.SCORE));
        assertThat(filtered(REVIEW)).isEqualTo(SortOrder.SCORE);
        assertThat(filtered(ExampleQuery.ALL)).isEqualTo(SortOrder.SCORE);
    }

    @Test
    void doubtChosenBeforeStaysToo() {
        asked(ExampleQuery.ALL.withOrder(SortOrder.DOUBT));
        assertThat(filtered(REVIEW)).isEqualTo(SortOrder.DOUBT);
        assertThat(filtered(ExampleQuery.ALL)).isEqualTo(SortOrder.DOUBT);
    }

    @Test
    void anOrderChosenInTheQueueStaysThereAndAfterwards() {
        filtered(REVIEW);
        assertThat(asked(REVIEW.withOrder(SortOrder.POSITION))).isEqualTo(SortOrder.POSITION);
        assertThat(filtered(REVIEW.withSearch("cat"))).isEqualTo(SortOrder.POSITION);
        asked(REVIEW.withOrder(SortOrder.SIZE));
        assertThat(filtered(ExampleQuery.ALL)).isEqualTo(SortOrder.SIZE);
    }

    @Test
    void doubtsAmongOthersAreNoQueue() {
        assertThat(
                        filtered(
                                ExampleQuery.ALL.withVerdicts(
                                        Set.of(VerdictName.REVIEW, VerdictName.SKIPPED))))
                .isEqualTo(SortOrder.POSITION);
        assertThat(filtered(REVIEW.withUnseen(true))).isEqualTo(SortOrder.POSITION);
        assertThat(filtered(REVIEW)).isEqualTo(SortOrder.DOUBT);
    }
}
