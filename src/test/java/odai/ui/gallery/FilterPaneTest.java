package odai.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import odai.dataset.Defect;
import odai.dataset.ExampleQuery;
import odai.ui.ModelCase;
import org.junit.jupiter.api.Test;

class FilterPaneTest extends ModelCase {
    /// The last one is all right, and nobody has looked at it.
    @Override
    protected void prepare() {
        for (long id = 1; id < examples(); id++) {
            curation().catalog().examples().mark(id, Set.of(Defect.MISSING), Set.of());
        }
        curation().refresh(List.of());
    }

    @Test
    void aLongNameIsCutAndSaidInFullByItsTooltipAndTheCountIsWhole() {
        FilterPane pane = laid(190, 1200, () -> new FilterPane(model()));
        run(() -> lay(pane));
        ToggleButton row = on(() -> (ToggleButton) pane.lookup("#filter-defect-missing"));
        HBox content = on(() -> (HBox) row.getGraphic());
        Label name = on(() -> (Label) content.getChildren().get(1));
        Label count = on(() -> (Label) content.getChildren().getLast());
        assertThat(count.getText()).isEqualTo("149");
        assertThat(on(count::isTextTruncated)).isFalse();
        assertThat(on(name::isTextTruncated)).isTrue();
        assertThat(on(() -> row.getTooltip().getText())).isEqualTo("The file is not where it was");
        assertThat(on(() -> ((ToggleButton) pane.lookup("#filter-kind-face")).getTooltip()))
                .isNull();
    }

    @Test
    void whatIsOnlyPromisedToTrainHasALineWhileThereIsAny() {
        FilterPane pane = laid(232, 1200, () -> new FilterPane(model()));
        ToggleButton row = on(() -> (ToggleButton) pane.lookup("#filter-verdict-unseen"));
        HBox content = on(() -> (HBox) row.getGraphic());
        assertThat(on(() -> ((Label) content.getChildren().get(1)).getText()))
                .isEqualTo("Not looked at yet");
        assertThat(on(() -> ((Label) content.getChildren().getLast()).getText())).isEqualTo("1");
        run(() ->
                row.fireEvent(
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED,
                                "",
                                "",
                                KeyCode.ENTER,
                                false,
                                false,
                                false,
                                false)));
        settle();
        assertThat(on(() -> model().listing().get().ids())).containsExactly(150L);
        assertThat(on(row::isSelected)).isTrue();
        settled(() -> model().ask(ExampleQuery.ALL.withSearch("no such text")));
        assertThat(on(row::isVisible)).as("nothing moves while somebody searches").isTrue();
        see(150, Map.of());
        settled(() -> model().ask(ExampleQuery.ALL));
        assertThat(on(row::isVisible)).isFalse();
    }
}
