package odai.ui.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import odai.curve.AxisTicks;
import odai.curve.CurveMetric;
import odai.curve.LearningCurve;
import odai.text.Texts;

/// Losses or accuracies of one job, or of two over each other. The first job's lines are whole, the
/// second's are broken; training is a thin line, validation a thick one with a mark for every time
/// the whole file was gone through.
final class CurvePlot extends Pane {
    private static final double TICK = 16;
    private static final double APART = 3;
    private static final double WIDE = 60;

    private final Texts texts;
    private final CurveReadout readout;
    private List<CurveLine> lines = List.of();
    private CurveMetric curveMetric = CurveMetric.LOSS;
    private boolean raw;

    CurvePlot(Texts texts) {
        this.texts = texts;
        this.readout = new CurveReadout(texts);
        setId("curve-plot");
        getStyleClass().add("curve-plot");
        setFocusTraversable(true);
        setMinSize(200, 160);
        widthProperty().subscribe(_ -> draw());
        heightProperty().subscribe(_ -> draw());
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> readout.at(event.getX()));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> readout.leave());
        addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, readout::key);
        focusedProperty()
                .subscribe(focused -> {
                    if (!focused) {
                        readout.leave();
                    }
                });
    }

    /// @param raw whether what was measured at each step is shown behind its smoothed line
    void show(List<CurveLine> shown, CurveMetric what, boolean withRaw) {
        lines = List.copyOf(shown);
        curveMetric = what;
        raw = withRaw;
        setAccessibleText(texts.get("curve.title"));
        draw();
    }

    private void draw() {
        if (getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        CurveScale scale = CurveScale.of(lines, curveMetric, raw, getWidth(), getHeight());
        List<Node> all = new ArrayList<>();
        boolean there = lines.stream().anyMatch(line -> !line.curve().empty());
        all.add(ground(scale));
        if (there) {
            memorising(scale, all);
        }
        grid(scale, all);
        if (there) {
            zone(scale, all);
            for (int i = lines.size() - 1; i >= 0; i--) {
                all.addAll(CurveShapes.of(lines.get(i), curveMetric, raw, scale, i > 0));
            }
            all.addAll(readout.show(lines, curveMetric, scale));
        }
        all.forEach(node -> node.setManaged(false));
        getChildren().setAll(all);
        for (Node words : lookupAll(".curve-zone")) {
            // as wide as it is, so that its ground hides no more of the grid than it must
            words.applyCss();
            words.autosize();
        }
    }

    private static Rectangle ground(CurveScale scale) {
        Rectangle ground = new Rectangle(scale.left(), scale.top(), scale.width(), scale.height());
        return styled(ground, "curve-ground");
    }

    private void grid(CurveScale scale, List<Node> into) {
        AxisTicks down = scale.down();
        for (double value : down.at()) {
            double y = crisp(scale.y(value));
            into.add(styled(new Line(scale.left(), y, scale.right(), y), "curve-grid"));
            String words = texts.number(value, down.decimals());
            into.add(tick(words, 0, y - TICK / 2, scale.left() - 6, Pos.CENTER_RIGHT));
        }
        for (double across : scale.across().at()) {
            double x = crisp(scale.x(across));
            into.add(styled(new Line(x, scale.top(), x, scale.bottom()), "curve-grid"));
            String words = texts.number(Math.round(across));
            into.add(tick(words, x - WIDE / 2, scale.bottom() + 5, WIDE, Pos.CENTER));
        }
        String axis = texts.get(scale.epochs() ? "curve.axis.epochs" : "curve.axis.steps");
        into.add(tick(axis, scale.left(), scale.bottom() + 22, scale.width(), Pos.CENTER));
    }

    /// From the lowest validation loss on, where it has turned up since. Of the first job only: two
    /// grounds over each other say nothing.
    private Optional<Rectangle> memorised(CurveScale scale) {
        LearningCurve curve = lines.getFirst().curve();
        if (lines.size() > 1 || curve.memorisesFrom().isEmpty()) {
            return Optional.empty();
        }
        return curve.best()
                .map(best -> {
                    double x = scale.x(curve, best.step());
                    double end = scale.x(curve, curve.points().getLast().step());
                    return new Rectangle(x, scale.top(), end - x, scale.height());
                });
    }

    private void memorising(CurveScale scale, List<Node> into) {
        memorised(scale).ifPresent(it -> into.add(styled(it, "curve-memorises")));
    }

    /// Its name, where there is room for it; no line of the grid goes through it.
    private void zone(CurveScale scale, List<Node> into) {
        memorised(scale)
                .filter(it -> it.getWidth() > WIDE * 1.5)
                .ifPresent(it -> {
                    Label words =
                            tick(
                                    texts.get("curve.zone"),
                                    it.getX() + APART,
                                    it.getY() + APART,
                                    it.getWidth() - 2 * APART,
                                    Pos.CENTER_LEFT);
                    words.getStyleClass().add("curve-zone");
                    into.add(words);
                });
    }

    private static Label tick(String words, double x, double y, double width, Pos at) {
        Label label = new Label(words);
        label.getStyleClass().add("curve-tick");
        label.setAlignment(at);
        label.setMouseTransparent(true);
        label.setManaged(false);
        label.resizeRelocate(x, y, width, TICK);
        return label;
    }

    private static double crisp(double pixel) {
        return Math.floor(pixel) + 0.5;
    }

    static <S extends Shape> S styled(S shape, String... styles) {
        shape.getStyleClass().addAll(styles);
        shape.setMouseTransparent(true);
        return shape;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 240;
    }
}
