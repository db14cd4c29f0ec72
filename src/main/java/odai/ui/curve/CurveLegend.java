package odai.ui.curve;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import odai.curve.BestEpoch;
import odai.curve.CurveMetric;
import odai.text.Texts;

/// What the lines and marks of a plot mean; only those that are in it.
final class CurveLegend extends FlowPane {
    private static final double WIDTH = 24;

    private final Texts texts;

    CurveLegend(Texts texts) {
        super(12, 2);
        this.texts = texts;
        setId("curve-legend");
        getStyleClass().add("curve-legend");
    }

    /// @param raw whether every step is drawn as well
    void show(List<CurveLine> lines, CurveMetric curveMetric, boolean raw) {
        getChildren().clear();
        for (int i = 0; i < lines.size(); i++) {
            CurveLine line = lines.get(i);
            boolean second = i > 0;
            String front = line.name().isEmpty() ? "" : line.name() + ": ";
            if (!line.training(curveMetric).isEmpty()) {
                add(front + texts.get("curve.legend.training"), sample("training", false, second));
            }
            if (!line.validation(curveMetric).isEmpty()) {
                boolean whole = line.marked(curveMetric);
                add(
                        front + texts.get(whole ? "curve.legend.whole" : "curve.legend.batches"),
                        sample("validation", whole, second));
                if (raw && whole && !line.batches(curveMetric).isEmpty()) {
                    Node rough = sample("validation", false, second);
                    rough.getStyleClass().add("rough");
                    add(front + texts.get("curve.legend.batches"), rough);
                }
            }
        }
        List<BestEpoch> best = lines.stream().map(CurveLine::best).toList();
        if (best.stream().anyMatch(it -> it instanceof BestEpoch.CheckpointLost)) {
            add(texts.get("curve.legend.lost"), diamond("lost"));
        }
        if (lines.stream()
                .anyMatch(line ->
                        line.curve().best().isPresent()
                                && !(line.best() instanceof BestEpoch.CheckpointLost))) {
            add(texts.get("curve.legend.best"), diamond("kept"));
        }
        if (lines.stream().anyMatch(line -> !line.checkpoints().isEmpty())) {
            Polygon triangle = new Polygon(0, 9, 10, 9, 5, 0);
            add(
                    texts.get("curve.legend.checkpoint"),
                    CurvePlot.styled(triangle, "curve-checkpoint"));
        }
    }

    private void add(String words, Node sample) {
        Label label = new Label(words);
        label.getStyleClass().add("fine-print");
        HBox item = new HBox(6, sample, label);
        item.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(item);
    }

    private static Node sample(String role, boolean marked, boolean second) {
        Group group = new Group();
        Line line = CurvePlot.styled(new Line(0, 5, WIDTH, 5), "curve-line", role);
        group.getChildren().add(line);
        if (second) {
            line.getStyleClass().add("second");
        }
        if (marked) {
            var mark =
                    second
                            ? new Rectangle(WIDTH / 2 - 3.5, 1.5, 7, 7)
                            : new Circle(WIDTH / 2, 5, 3.5);
            CurvePlot.styled(mark, "curve-mark", role);
            if (second) {
                mark.getStyleClass().add("second");
            }
            group.getChildren().add(mark);
        }
        return group;
    }

    private static Node diamond(String role) {
        return CurvePlot.styled(new Polygon(0, 6, 6, 0, 12, 6, 6, 12), "curve-best", role);
    }
}
