package odai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;

class CountsRowTest extends FxCase {
    private final CountsRow row = on(CountsRow::new);
    private final Label beside = on(Label::new);

    private void fitted(double width, int counts) {
        HBox window = laid(width, 40, () -> new HBox(row, beside));
        run(() -> {
            row.show(
                    Stream.generate(() -> new Label("1,234 of them"))
                            .limit(counts)
                            .<Labeled>map(it -> it)
                            .toList());
            lay(window);
        });
    }

    private List<Node> seen() {
        return on(() -> row.getChildrenUnmodifiable().stream().filter(Node::isVisible).toList());
    }

    private Label last() {
        return (Label) seen().getLast();
    }

    @Test
    void whereThereIsRoomAllAreShownAndNothingElse() {
        fitted(1280, 4);
        assertThat(seen()).hasSize(4).allMatch(it -> ((Label) it).getText().startsWith("1,234"));
    }

    @Test
    void whatDoesNotFitIsSaidByTheTooltipOfTheEllipsis() {
        fitted(700, 20);
        assertThat(seen()).hasSizeBetween(4, 12);
        assertThat(last().getText()).isEqualTo("…");
        assertThat(on(() -> last().getBoundsInParent().getMaxX())).isLessThanOrEqualTo(700);
        String left = on(() -> last().getTooltip().getText());
        assertThat(left.split("1,234")).hasSize(20 - (seen().size() - 1) + 1);
    }

    private void counts(String... ids) {
        run(() ->
                row.show(
                        Stream.of(ids)
                                .<Labeled>map(id -> {
                                    Button count = new Button("1,234");
                                    count.setId(id);
                                    return count;
                                })
                                .toList()));
    }

    private String focused() {
        return on(() -> row.getScene().getFocusOwner().getId());
    }

    @Test
    void theFocusStaysOnItsCountAndGoesToTheFirstWhereThatIsGone() {
        laid(1280, 40, () -> new HBox(row, new Button("another")));
        counts("total", "unseen");
        run(() -> row.getChildrenUnmodifiable().get(1).requestFocus());
        counts("total", "skipped", "unseen");
        assertThat(focused()).isEqualTo("unseen");
        counts("total", "skipped");
        assertThat(focused()).isEqualTo("total");
    }

    @Test
    void longWordsBesideItTakeNoMoreThanTheirHalf() {
        run(() -> beside.setText("words ".repeat(200)));
        fitted(1280, 20);
        assertThat(on(row::getWidth)).isGreaterThanOrEqualTo(639);
        assertThat(last().getText()).isEqualTo("…");
    }
}
