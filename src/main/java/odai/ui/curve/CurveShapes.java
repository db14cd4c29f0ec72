package odai.ui.curve;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import odai.curve.BestEpoch;
import odai.curve.CurveMetric;
import odai.curve.CurveValue;
import odai.curve.Downsampling;
import odai.curve.LearningCurve;
import odai.curve.Smoothing;
import odai.dataset.Checkpoint;

/// The lines and marks of one job. What they mean can be told without colour: training has no
/// marks, the first job's are round, the second's square; the best point is a diamond, filled where
/// its model is kept; triangles along the axis are the checkpoints.
final class CurveShapes {
    private static final double MARK = 3.5;
    private static final double BEST = 7;

    /// Marks closer than this, in pixels, run into each other.
    private static final double APART = 9;

    private CurveShapes() {}

    /// @param second whether it lies over another job
    static List<Node> of(
            CurveLine line,
            CurveMetric curveMetric,
            boolean raw,
            CurveScale scale,
            boolean second) {
        Drawing drawing = new Drawing(line, scale, second, new ArrayList<>());
        List<CurveValue> training = line.training(curveMetric);
        if (raw) {
            drawing.line(training, "training", "raw");
            drawing.line(line.batches(curveMetric), "validation", "raw");
        }
        drawing.line(Smoothing.of(training), "training");
        List<CurveValue> validation = line.validation(curveMetric);
        drawing.line(validation, "validation");
        if (line.marked(curveMetric)) {
            drawing.marks(validation);
        }
        drawing.checkpoints();
        drawing.best(curveMetric);
        return drawing.into();
    }

    private record Drawing(CurveLine line, CurveScale scale, boolean second, List<Node> into) {
        void line(List<CurveValue> curveValues, String... roles) {
            Path path = new Path();
            for (CurveValue curveValue : Downsampling.of(curveValues, (int) (scale.width() * 2))) {
                double x = scale.x(line.curve(), curveValue.step());
                double y = scale.y(curveValue.value());
                path.getElements()
                        .add(path.getElements().isEmpty() ? new MoveTo(x, y) : new LineTo(x, y));
            }
            path.setFill(null);
            add(path, "curve-line", roles);
        }

        void marks(List<CurveValue> curveValues) {
            double last = Double.NEGATIVE_INFINITY;
            for (CurveValue curveValue : curveValues) {
                double x = scale.x(line.curve(), curveValue.step());
                double y = scale.y(curveValue.value());
                if (x - last >= APART) {
                    last = x;
                    add(
                            second
                                    ? new Rectangle(x - MARK, y - MARK, 2 * MARK, 2 * MARK)
                                    : new Circle(x, y, MARK),
                            "curve-mark",
                            "validation");
                }
            }
        }

        void checkpoints() {
            double y = scale.bottom() - 1;
            for (Checkpoint checkpoint : line.checkpoints()) {
                double x = scale.x(line.curve(), checkpoint.step());
                add(new Polygon(x - 5, y, x + 5, y, x, y - 9), "curve-checkpoint");
            }
        }

        /// On the validation line of whatever is shown; the loss says where.
        void best(CurveMetric curveMetric) {
            LearningCurve curve = line.curve();
            curve.best()
                    .ifPresent(best -> {
                        double x = scale.x(curve, best.step());
                        Double value =
                                curveMetric == CurveMetric.LOSS
                                        ? best.validation()
                                        : best.validationAccuracy();
                        add(new Line(x, scale.top(), x, scale.bottom()), "curve-best-line");
                        if (value != null) {
                            // a batch's value may lie beyond what is shown of the smoothed ones
                            double y = Math.clamp(scale.y(value), scale.top(), scale.bottom());
                            add(
                                    new Polygon(x - BEST, y, x, y - BEST, x + BEST, y, x, y + BEST),
                                    "curve-best",
                                    line.best() instanceof BestEpoch.CheckpointLost
                                            ? "lost"
                                            : "kept");
                        }
                    });
        }

        private void add(Shape shape, String style, String... roles) {
            CurvePlot.styled(shape, style);
            shape.getStyleClass().addAll(roles);
            if (second) {
                shape.getStyleClass().add("second");
            }
            into.add(shape);
        }
    }
}
