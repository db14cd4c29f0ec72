package odai.ui.learning;

import java.util.function.ToDoubleFunction;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import odai.screening.ThresholdEvaluation;
import odai.screening.ThresholdFit;
import odai.text.Texts;

/// How much a detector finds and how often it is right, over the line from which a kind counts; the
/// present line and the proposed one as uprights.
final class AgreementPlot extends LineChart<Number, Number> {
    private static final double ALL = 100;

    /// A step above all, so that a line along the top can be seen; it has no label.
    private static final double ROOM = 120;

    AgreementPlot(Texts texts, ThresholdFit fit) {
        super(axis(1, .1), axis(ROOM, 20));
        setId("agreement-plot");
        setAnimated(false);
        setCreateSymbols(false);
        setPrefHeight(252);
        setMinHeight(200);
        getXAxis().setLabel(texts.get("learning.axis"));
        getStyleClass().add("agreement-plot");
        getData()
                .add(
                        curve(
                                texts.get("learning.recall"),
                                fit.agreement(),
                                ThresholdEvaluation.Point::recall));
        getData()
                .add(
                        curve(
                                texts.get("learning.precision"),
                                fit.agreement(),
                                ThresholdEvaluation.Point::precision));
        getData().add(upright(texts.get("learning.now"), fit.now().skip()));
        if (fit.changes()) {
            getData().add(upright(texts.get("learning.proposed"), fit.proposed().skip()));
        }
    }

    private static NumberAxis axis(double upTo, double tick) {
        NumberAxis axis = new NumberAxis(0, upTo, tick);
        axis.setMinorTickVisible(false);
        axis.setTickLabelFormatter(
                new NumberAxis.DefaultFormatter(axis) {
                    @Override
                    public String toString(Number value) {
                        return value.doubleValue() > ALL ? "" : super.toString(value);
                    }
                });
        return axis;
    }

    /// A step at every line: between two of them nothing changes.
    private static Series<Number, Number> curve(
            String name,
            ThresholdEvaluation thresholdEvaluation,
            ToDoubleFunction<ThresholdEvaluation.Point> share) {
        Series<Number, Number> series = named(name);
        double before = Double.NaN;
        for (ThresholdEvaluation.Point point : thresholdEvaluation.curve()) {
            double now = ALL * share.applyAsDouble(point);
            if (!Double.isNaN(before) && before != now) {
                add(series, point.line(), before);
            }
            add(series, point.line(), now);
            before = now;
        }
        return series;
    }

    private static Series<Number, Number> upright(String name, double line) {
        Series<Number, Number> series = named(name);
        add(series, line, 0);
        add(series, line, ALL);
        return series;
    }

    private static Series<Number, Number> named(String name) {
        Series<Number, Number> series = new Series<>();
        series.setName(name);
        return series;
    }

    private static void add(Series<Number, Number> series, double x, double y) {
        series.getData().add(new XYChart.Data<>(x, y));
    }
}
