package odai.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import odai.dataset.Defect;
import odai.ui.ModelCase;
import org.junit.jupiter.api.Test;

class FilterPaneTest extends ModelCase {
    @Override
    protected void prepare() {
        for (long id = 1; id <= examples(); id++) {
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
        assertThat(count.getText()).isEqualTo("150");
        assertThat(on(count::isTextTruncated)).isFalse();
        assertThat(on(name::isTextTruncated)).isTrue();
        assertThat(on(() -> row.getTooltip().getText())).isEqualTo("The file is not where it was");
        assertThat(on(() -> ((ToggleButton) pane.lookup("#filter-kind-face")).getTooltip()))
                .isNull();
    }
}
