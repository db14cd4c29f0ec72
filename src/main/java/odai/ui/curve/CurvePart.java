package odai.ui.curve;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import odai.curve.CurveMetric;
import odai.text.Texts;
import odai.tuning.JobStatus;
import odai.ui.theme.Parts;

/// How a job learns, in the narrow panel: its losses, what they say, the models it left, the bill.
public final class CurvePart extends VBox {
    private static final double PLOT = 240;

    private final CurvePlot plot;
    private final CurveLegend legend;
    private final RemarksPart remarks;
    private final CheckpointsPart checkpoints;
    private final BilledPart billed;
    private final VBox curve = new VBox(8);
    private final Label empty;
    private final Button large;
    private final ReadOnlyObjectWrapper<JobStatus> shown = new ReadOnlyObjectWrapper<>();

    public CurvePart(Texts texts, CurveActions ways) {
        super(16);
        plot = new CurvePlot(texts);
        legend = new CurveLegend(texts);
        remarks = new RemarksPart(texts, ways::again);
        checkpoints = new CheckpointsPart(texts, ways);
        billed = new BilledPart(texts);
        empty = Parts.label("muted", texts.get("curve.empty"));
        large =
                Parts.link(
                        texts.get("curve.large"), () -> ways.enlarge(shown.getReadOnlyProperty()));
        plot.setMinHeight(PLOT);
        large.setId("curve-large");
        setId("curve");
        curve.getChildren()
                .addAll(
                        Parts.row(Parts.title(texts.get("curve.title")), large),
                        plot,
                        empty,
                        legend,
                        remarks);
        for (var node : List.of(curve, plot, empty, large)) {
            node.managedProperty().bind(node.visibleProperty());
        }
        getChildren().addAll(curve, checkpoints, billed);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /// As if that was asked for by hand; nothing where there is no curve.
    public void enlarge() {
        if (large.isVisible()) {
            large.fire();
        }
    }

    /// Nothing where the job is not with the service, or ended before it learned anything.
    public void show(JobStatus view) {
        shown.set(Objects.requireNonNull(view));
        boolean there = !view.curve().empty();
        boolean coming = view.job().remoteId() != null && !view.job().state().ended();
        plot.setVisible(there);
        large.setVisible(there);
        empty.setVisible(!there);
        curve.setVisible(there || coming);
        List<CurveLine> lines = List.of(CurveLine.of("", view));
        plot.show(lines, CurveMetric.LOSS, false);
        legend.show(there ? lines : List.of(), CurveMetric.LOSS, false);
        remarks.show(view);
        checkpoints.show(view);
        billed.show(view);
        setVisible(curve.isVisible() || checkpoints.isVisible() || billed.isVisible());
    }
}
