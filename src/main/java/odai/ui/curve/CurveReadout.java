package odai.ui.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import odai.curve.CurveMetric;
import odai.dataset.CurvePoint;
import odai.text.CurveTexts;
import odai.text.Texts;
import org.jspecify.annotations.Nullable;

/// The values at the step under the pointer, or where the arrow keys have gone.
final class CurveReadout {
    private static final double GAP = 10;

    private final Texts texts;
    private final CurveTexts words;
    private final Line upright = CurvePlot.styled(new Line(), "curve-upright");
    private final VBox box = new VBox(1);
    private List<CurveLine> lines = List.of();
    private CurveMetric curveMetric = CurveMetric.LOSS;
    private @Nullable CurveScale scale;
    private int index = -1;

    CurveReadout(Texts texts) {
        this.texts = texts;
        this.words = new CurveTexts(texts);
        box.setId("curve-readout");
        box.getStyleClass().add("curve-readout");
        box.setMouseTransparent(true);
        leave();
    }

    /// The nodes to be drawn above everything else; what was read stays where it was.
    List<Node> show(List<CurveLine> shown, CurveMetric what, CurveScale at) {
        lines = shown;
        curveMetric = what;
        scale = at;
        if (index >= 0) {
            place(Math.min(index, lines.getFirst().curve().points().size() - 1));
        }
        return List.of(upright, box);
    }

    /// @param x of the pointer, in pixels of the plot
    void at(double x) {
        if (scale == null || lines.isEmpty()) {
            return;
        }
        if (x < scale.left() || x > scale.right()) {
            leave();
        } else {
            var curve = lines.getFirst().curve();
            place(curve.nearest(scale.step(curve, x)));
        }
    }

    void leave() {
        index = -1;
        upright.setVisible(false);
        box.setVisible(false);
    }

    /// Left and right go from step to step, Home and End to the ends.
    void key(KeyEvent event) {
        if (lines.isEmpty() || lines.getFirst().curve().empty()) {
            return;
        }
        int last = lines.getFirst().curve().points().size() - 1;
        int leap = event.isShiftDown() ? Math.max(1, last / 20) : 1;
        int next =
                switch (event.getCode()) {
                    case KeyCode.LEFT -> index < 0 ? last : index - leap;
                    case KeyCode.RIGHT -> index + leap;
                    case KeyCode.HOME -> 0;
                    case KeyCode.END -> last;
                    default -> Integer.MIN_VALUE;
                };
        if (next != Integer.MIN_VALUE) {
            place(Math.clamp(next, 0, last));
            event.consume();
        }
    }

    private void place(int at) {
        CurveScale in = scale;
        if (in == null || at < 0) {
            leave();
            return;
        }
        index = at;
        CurveLine first = lines.getFirst();
        CurvePoint point = first.curve().points().get(at);
        double x = in.x(first.curve(), point.step());
        upright.setStartX(x);
        upright.setEndX(x);
        upright.setStartY(in.top());
        upright.setEndY(in.bottom());
        fill(first, point, in, x);
        upright.setVisible(true);
        box.setVisible(true);
        box.applyCss();
        double width = box.prefWidth(-1);
        double right = x + GAP + width > in.right() ? x - GAP - width : x + GAP;
        box.resizeRelocate(Math.max(0, right), in.top() + 4, width, box.prefHeight(width));
        box.layout();
    }

    private void fill(CurveLine first, CurvePoint point, CurveScale in, double x) {
        List<Node> rows = new ArrayList<>();
        for (CurveLine line : lines) {
            Optional<CurvePoint> here =
                    line == first
                            ? Optional.of(point)
                            : line.curve().at(line.curve().nearest(in.step(line.curve(), x)));
            here.ifPresent(it -> rows(line, it, rows));
        }
        box.getChildren().setAll(rows);
    }

    private void rows(CurveLine line, CurvePoint point, List<Node> into) {
        String place = words.head(line.curve(), point);
        Label head = new Label(line.name().isEmpty() ? place : line.name() + " · " + place);
        head.getStyleClass().add("strong");
        into.add(head);
        boolean loss = curveMetric == CurveMetric.LOSS;
        row("training", loss ? point.trainLoss() : point.trainAccuracy(), into);
        row("batches", loss ? point.validLoss() : point.validAccuracy(), into);
        row("whole", loss ? point.fullValidLoss() : point.fullValidAccuracy(), into);
    }

    private void row(String key, @Nullable Double value, List<Node> into) {
        if (value == null) {
            return;
        }
        Label name = new Label(texts.get("curve.legend." + key));
        name.getStyleClass().add("muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(12, name, gap, new Label(words.number(value)));
        row.setAlignment(Pos.CENTER_LEFT);
        into.add(row);
    }
}
