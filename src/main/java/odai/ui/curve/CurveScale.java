package odai.ui.curve;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import odai.curve.AxisTicks;
import odai.curve.CurveMetric;
import odai.curve.CurveValue;
import odai.curve.LearningCurve;
import odai.curve.Smoothing;

/// Where in a plot a step and a value lie, in pixels from its upper left corner. Across go epochs
/// where they are known of every job, so that jobs of different length lie over each other; else
/// steps.
///
/// @param left of the area in which lines are drawn
/// @param most the last epoch or step
record CurveScale(
        double left,
        double top,
        double width,
        double height,
        boolean epochs,
        double most,
        double low,
        double high) {
    private static final double LEFT = 42;
    private static final double TOP = 10;
    private static final double RIGHT = 12;
    private static final double BOTTOM = 42;
    private static final double ROOM = 0.06;

    /// Pixels that the words of a tick take, across and down.
    private static final double ACROSS = 34;

    private static final double DOWN = 26;

    static CurveScale of(
            List<CurveLine> lines,
            CurveMetric curveMetric,
            boolean raw,
            double width,
            double height) {
        boolean epochs = lines.stream().allMatch(line -> line.curve().epochs() > 0);
        double most =
                lines.stream()
                        .map(CurveLine::curve)
                        .mapToDouble(curve -> epochs ? curve.epochs() : curve.steps())
                        .max()
                        .orElse(1);
        DoubleSummaryStatistics values =
                drawn(lines, curveMetric, raw).stream()
                        .mapToDouble(CurveValue::value)
                        .summaryStatistics();
        double low = values.getCount() == 0 ? 0 : values.getMin();
        double high = values.getCount() == 0 ? 1 : values.getMax();
        double room = Math.max(high - low, Math.max(high, 1) * .02) * ROOM;
        return new CurveScale(
                LEFT,
                TOP,
                Math.max(1, width - LEFT - RIGHT),
                Math.max(1, height - TOP - BOTTOM),
                epochs,
                Math.max(1, most),
                Math.max(0, low - room),
                curveMetric == CurveMetric.ACCURACY ? Math.min(1.001, high + room) : high + room);
    }

    private static List<CurveValue> drawn(
            List<CurveLine> lines, CurveMetric curveMetric, boolean raw) {
        List<CurveValue> all = new ArrayList<>();
        for (CurveLine line : lines) {
            all.addAll(line.validation(curveMetric));
            all.addAll(Smoothing.of(line.training(curveMetric)));
            if (raw) {
                all.addAll(line.training(curveMetric));
                all.addAll(line.batches(curveMetric));
            }
        }
        return all;
    }

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    /// Of a step of one of the jobs.
    double x(LearningCurve curve, int step) {
        return x(epochs ? curve.epochOf(step) : step);
    }

    /// Of an epoch or a step, whichever goes across.
    double x(double across) {
        return left + width * across / most;
    }

    double y(double value) {
        return top + height * (high - value) / (high - low);
    }

    /// The step of a job that lies there.
    double step(LearningCurve curve, double x) {
        double across = Math.clamp((x - left) / width, 0, 1) * most;
        return epochs ? across * curve.steps() / curve.epochs() : across;
    }

    AxisTicks across() {
        AxisTicks axisTicks = AxisTicks.within(0, most, Math.max(2, (int) (width / ACROSS)));
        return axisTicks.step() < 1
                ? AxisTicks.within(0, most, Math.max(2, (int) most))
                : axisTicks;
    }

    AxisTicks down() {
        return AxisTicks.within(low, high, Math.max(2, (int) (height / DOWN)));
    }
}
