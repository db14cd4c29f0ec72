package odai.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import odai.ui.theme.Parts;

/// Counts side by side as far as there is room; of the others an ellipsis is left, whose tooltip
/// says them.
final class CountsRow extends Region {
    private static final double GAP = 2;

    /// What is left to it beside the longest words; half of the smallest window.
    private static final double LEAST = 640;

    private final Label more = Parts.label("muted", "…");
    private final Tooltip rest = new Tooltip();
    private final List<Labeled> counts = new ArrayList<>();

    CountsRow() {
        more.setTooltip(rest);
        show(List.of());
    }

    /// The focus stays on the count it was on, or goes to the first where that is gone: while
    /// pictures are looked at, counts change several times a second.
    void show(List<Labeled> now) {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        String focused = owner != null && counts.contains(owner) ? owner.getId() : null;
        counts.clear();
        counts.addAll(now);
        getChildren().setAll(counts);
        getChildren().add(more);
        requestLayout();
        if (focused != null) {
            counts.stream()
                    .filter(count -> focused.equals(count.getId()))
                    .findFirst()
                    .or(() -> counts.stream().findFirst())
                    .ifPresent(Node::requestFocus);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return snapSizeX(counts.stream().mapToDouble(CountsRow::wide).sum());
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.min(prefWidth(height), LEAST);
    }

    @Override
    protected double computePrefHeight(double width) {
        return getChildren().stream().mapToDouble(it -> it.prefHeight(-1)).max().orElse(0);
    }

    @Override
    protected void layoutChildren() {
        boolean all = prefWidth(-1) <= getWidth() + 0.5;
        double room = all ? Double.MAX_VALUE : getWidth() - wide(more);
        double x = 0;
        List<Labeled> left = new ArrayList<>();
        for (Labeled count : counts) {
            // what comes after one that is left out is left out too: the order stays
            boolean fits = left.isEmpty() && x + wide(count) <= room;
            count.setVisible(fits);
            if (fits) {
                x = place(count, x);
            } else {
                left.add(count);
            }
        }
        more.setVisible(!all);
        place(more, x);
        rest.setText(left.stream().map(Labeled::getText).collect(Collectors.joining(" ")));
    }

    private double place(Node node, double x) {
        layoutInArea(node, x, 0, wide(node) - GAP, getHeight(), 0, HPos.LEFT, VPos.CENTER);
        return x + wide(node);
    }

    private static double wide(Node node) {
        return Math.ceil(node.prefWidth(-1)) + GAP;
    }
}
