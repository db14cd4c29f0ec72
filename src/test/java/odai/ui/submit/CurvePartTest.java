package odai.ui.submit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import odai.curve.LearningCurve;
import odai.dataset.CurvePoint;
import odai.ui.FxCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CurvePartTest extends FxCase {
    private CurvePart part;

    @BeforeEach
    void aPart() {
        part = laid(360, 400, () -> new CurvePart(ENGLISH));
    }

    private static CurvePoint point(int step, Double train, Double valid, Double full) {
        return new CurvePoint(step, train, valid, full, null, null);
    }

    private void show(int epochs, CurvePoint... points) {
        run(() -> {
            part.show(new LearningCurve(List.of(points), epochs));
            lay(part);
        });
    }

    @SuppressWarnings("unchecked")
    private LineChart<Number, Number> chart() {
        return on(() -> (LineChart<Number, Number>) part.lookup(".chart"));
    }

    private List<List<Double>> series(int index) {
        return on(() -> {
            List<List<Double>> points = new ArrayList<>();
            for (XYChart.Data<Number, Number> data : chart().getData().get(index).getData()) {
                points.add(List.of(data.getXValue().doubleValue(), data.getYValue().doubleValue()));
            }
            return points;
        });
    }

    @Test
    void aJobWithoutMetricsHasNoCurve() {
        show(3);
        assertThat(part.isVisible()).isFalse();
        assertThat(part.isManaged()).isFalse();
    }

    @Test
    void lossesStandOverEpochs() {
        show(2, point(1, 2.0, null, null), point(2, 1.0, 1.5, null), point(4, 0.5, null, 1.2));
        assertThat(part.isVisible()).isTrue();
        assertThat(series(0))
                .containsExactly(List.of(0.5, 2.0), List.of(1.0, 1.0), List.of(2.0, 0.5));
        assertThat(series(1)).containsExactly(List.of(1.0, 1.5), List.of(2.0, 1.2));
        assertThat(((NumberAxis) chart().getXAxis()).getUpperBound()).isEqualTo(2);
    }

    @Test
    void theBestPointIsMarkedAndSaid() {
        show(2, point(1, 2.0, null, 1.4), point(2, 1.0, null, 1.1234), point(4, 0.5, null, 1.13));
        assertThat(series(2)).containsExactly(List.of(1.0, 1.1234), List.of(1.0, 2.0));
        assertThat(words(part)).contains("Lowest validation loss at epoch 1.0: 1.123");
        assertThat(words(part)).doesNotContain("memorises");
    }

    @Test
    void risingValidationLossIsSaid() {
        show(4, point(1, 2.0, null, 1.0), point(2, 1.0, null, 1.2), point(4, 0.2, null, 1.5));
        assertThat(words(part)).contains("From epoch 1 on it only memorises");
    }

    @Test
    void whatWasNotMeasuredIsNotDrawn() {
        show(1, point(1, null, null, null), point(2, Double.NaN, Double.POSITIVE_INFINITY, null));
        assertThat(series(0)).isEmpty();
        assertThat(series(1)).isEmpty();
    }

    @Test
    void withoutValidationNothingIsBest() {
        show(1, point(1, 2.0, null, null), point(2, 1.0, null, null));
        assertThat(series(2)).isEmpty();
        assertThat(words(part)).doesNotContain("Lowest validation loss");
    }

    @Test
    void aLaterLookTakesThePlaceOfTheOneBefore() {
        show(1, point(1, 2.0, null, 1.0), point(2, 1.0, null, 1.5));
        show(1, point(1, 3.0, null, null));
        assertThat(series(0)).hasSize(1);
        assertThat(series(1)).isEmpty();
        assertThat(series(2)).isEmpty();
        assertThat(words(part)).doesNotContain("memorises").doesNotContain("Lowest");
        show(1);
        assertThat(part.isVisible()).isFalse();
    }

    @Test
    void epochsThatAreNotKnownStillDraw() {
        show(0, point(1, 2.0, null, 1.0), point(2, 1.0, null, 0.9));
        assertThat(series(0)).hasSize(2);
        assertThat(((NumberAxis) chart().getXAxis()).getUpperBound()).isEqualTo(1);
    }
}
