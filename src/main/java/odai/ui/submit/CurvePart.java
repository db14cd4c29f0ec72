package odai.ui.submit;

import java.util.Objects;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import odai.curve.LearningCurve;
import odai.dataset.CurvePoint;
import odai.text.Texts;
import odai.ui.theme.Parts;
import org.jspecify.annotations.Nullable;

/// Losses over epochs, the best point marked, and in words what they say.
final class CurvePart extends VBox {
    private final Texts texts;
    private final XYChart.Series<Number, Number> training = new XYChart.Series<>();
    private final XYChart.Series<Number, Number> validation = new XYChart.Series<>();
    private final XYChart.Series<Number, Number> best = new XYChart.Series<>();
    private final NumberAxis epochs = new NumberAxis();
    private final NumberAxis loss = new NumberAxis();
    private final VBox remarks = new VBox(8);

    CurvePart(Texts texts) {
        super(8);
        this.texts = texts;
        training.setName(texts.get("curve.training"));
        validation.setName(texts.get("curve.validation"));
        best.setName(texts.get("curve.best"));
        epochs.setLabel(texts.get("curve.epochs"));
        epochs.setForceZeroInRange(true);
        epochs.setAutoRanging(false);
        epochs.setTickUnit(1);
        epochs.setMinorTickVisible(false);
        loss.setForceZeroInRange(false);
        LineChart<Number, Number> chart = new LineChart<>(epochs, loss);
        chart.setAnimated(false);
        chart.setCreateSymbols(false);
        chart.setPrefHeight(230);
        chart.setMinHeight(200);
        chart.getData().add(training);
        chart.getData().add(validation);
        chart.getData().add(best);
        getChildren().addAll(Parts.title(texts.get("curve.title")), chart, remarks);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void show(LearningCurve curve) {
        setVisible(!curve.points().isEmpty());
        training.getData().clear();
        validation.getData().clear();
        best.getData().clear();
        remarks.getChildren().clear();
        if (curve.points().isEmpty()) {
            return;
        }
        epochs.setUpperBound(Math.max(1, curve.epochs()));
        for (CurvePoint point : curve.points()) {
            double epoch = curve.epochOf(point.step());
            add(training, epoch, point.trainLoss());
            add(validation, epoch, point.validation());
        }
        curve.best().ifPresent(point -> mark(curve, point));
        curve.memorisesFrom()
                .ifPresent(epoch ->
                        remarks.getChildren()
                                .add(Parts.note("attention", texts.get("curve.memorises", epoch))));
    }

    private void mark(LearningCurve curve, CurvePoint point) {
        Double value = point.validation();
        double epoch = curve.epochOf(point.step());
        double top =
                curve.points().stream()
                        .map(CurvePoint::trainLoss)
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(1);
        add(best, epoch, value);
        add(best, epoch, top);
        remarks.getChildren()
                .add(
                        Parts.label(
                                "muted",
                                texts.get(
                                        "curve.best-at",
                                        String.format("%.1f", epoch),
                                        value == null ? "–" : String.format("%.3f", value))));
    }

    private static void add(XYChart.Series<Number, Number> series, double x, @Nullable Double y) {
        if (y != null && Double.isFinite(y)) {
            XYChart.Data<Number, Number> data = new XYChart.Data<>(x, y);
            series.getData().add(data);
            if (data.getNode() != null) {
                Tooltip.install(data.getNode(), new Tooltip(String.format("%.1f · %.3f", x, y)));
            }
        }
    }
}
