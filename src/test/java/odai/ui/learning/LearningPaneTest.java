package odai.ui.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javafx.scene.chart.Axis;
import javafx.scene.chart.LineChart;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import odai.dataset.FlagWord;
import odai.dataset.Kind;
import odai.screening.SkipPolicy;
import odai.ui.ModelCase;
import odai.ui.TextLayouts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LearningPaneTest extends ModelCase {
    private LearningPane pane;
    private int closed;
    private int reviewed;

    @Override
    protected int examples() {
        return 40;
    }

    /// Faces that were missed, and things that were cleared.
    @Override
    protected void prepare() {
        for (long id = 1; id <= 12; id++) {
            see(id, Map.of(Kind.FACE, .3));
            see(id + 12, Map.of(Kind.FACE, .12));
        }
        see(30, Map.of(Kind.PERSON, .37));
    }

    @BeforeEach
    void aPane() {
        pane = laid(560, 800, () -> new LearningPane(model(), () -> closed++, () -> reviewed++));
    }

    private void flagged() {
        curation()
                .flag(
                        List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L),
                        Kind.FACE,
                        FlagWord.CONFIRMED);
        curation()
                .flag(
                        List.of(13L, 14L, 15L, 16L, 17L, 18L, 19L, 20L, 21L, 22L, 23L, 24L),
                        Kind.FACE,
                        FlagWord.CLEARED);
        settle();
    }

    private void press(String id) {
        Button button = on(() -> (Button) pane.lookup(id));
        settled(button::fire);
    }

    private boolean there(String id) {
        return on(() -> pane.lookup(id)) != null;
    }

    private double line() {
        return curation().settings().thresholds().band(Kind.FACE).skip();
    }

    @Test
    void withTooFewFlagsItTeachesHowToGiveThemAndLeadsThere() {
        settle();
        assertThat(words(pane)).contains("10 more to confirm and 10 more to clear");
        assertThat(there("#agreement-plot")).isFalse();
        assertThat(there("#learning-apply")).isFalse();
        press("#learning-queue");
        assertThat(closed).isEqualTo(1);
        assertThat(reviewed).isEqualTo(1);
    }

    @Test
    void thePlotMarksThePresentLineAndTheProposedOne() {
        flagged();
        LineChart<?, ?> plot = on(() -> (LineChart<?, ?>) pane.lookup("#agreement-plot"));
        assertThat(plot.getData())
                .extracting(series -> series.getName())
                .containsExactly(
                        "found of what is there (%)",
                        "right of what is found (%)", "now", "proposed");
        assertThat(words(pane)).contains("12 confirmed, 12 cleared by you").contains("12 of 12");
    }

    @Test
    void applyingHoldsAtOnceAndTheWayBackIsBesideIt() {
        flagged();
        double usual = line();
        assertThat(there("#learning-back")).isFalse();
        press("#learning-apply");
        assertThat(line()).isLessThan(usual);
        assertThat(there("#learning-apply")).isFalse();
        assertThat(words(pane)).contains("No other lines would fit your flags better.");
        press("#learning-back");
        assertThat(line()).isEqualTo(usual);
        assertThat(curation().settings().thresholds()).isEqualTo(SkipPolicy.DEFAULT);
        assertThat(there("#learning-apply")).isTrue();
    }

    @Test
    void eachKindHasItsOwnPage() {
        flagged();
        ToggleButton captcha = on(() -> (ToggleButton) pane.lookup("#kind-captcha"));
        run(captcha::fire);
        assertThat(words(pane)).contains("0 confirmed, 0 cleared by you");
        assertThat(there("#agreement-plot")).isFalse();
        run(captcha::fire);
        assertThat(on(captcha::isSelected)).isTrue();
    }

    @Test
    void thePlotIsAsHighWhateverLabelsSayTheSame() {
        flagged();
        run(TextLayouts::forgetAll);
        LineChart<?, ?> plot = anotherPlot();
        double height = on(() -> plot.getYAxis().getHeight());
        run(() ->
                plot.lookupAll(".axis").stream()
                        .flatMap(it -> ((Axis<?>) it).getChildrenUnmodifiable().stream())
                        .filter(Text.class::isInstance)
                        .forEach(it ->
                                TextLayouts.keep(((Text) it).getText(), ((Text) it).getFont())));
        LineChart<?, ?> other = anotherPlot();
        assertThat(on(() -> other.getYAxis().getHeight())).isEqualTo(height);
    }

    private LineChart<?, ?> anotherPlot() {
        aPane();
        settle();
        return on(() -> {
            lay(pane);
            return (LineChart<?, ?>) pane.lookup("#agreement-plot");
        });
    }
}
