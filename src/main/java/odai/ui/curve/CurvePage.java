package odai.ui.curve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import odai.curve.CurveCsv;
import odai.curve.LearningCurve;
import odai.dataset.JobRecord;
import odai.targets.Targets;
import odai.text.Texts;
import odai.tuning.JobStatus;
import odai.ui.task.StaleGuard;
import odai.ui.theme.Parts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A job's curve as a full page, as it grows; another job can be laid over it, and both exported.
public final class CurvePage extends BorderPane {
    private static final double SIDE = 360;

    private final Texts texts;
    private final CurveActions ways;
    private final CurveFiles files;
    private final Runnable close;
    private final CurvePlot plot;
    private final CurveLegend legend;
    private final CurveBar bar;
    private final RemarksPart remarks;
    private final CheckpointsPart checkpoints;
    private final BilledPart billed;
    private final Label title = Parts.label("headline", "");
    private final Label empty;
    private final Label simulation;
    private final Subscription growing;
    private JobStatus view;
    private @Nullable JobStatus other;
    private final StaleGuard laid = new StaleGuard();

    /// @param shown the job as it stands; another job's are not for this page
    public CurvePage(
            Texts texts,
            ObservableValue<JobStatus> shown,
            CurveActions ways,
            CurveFiles files,
            Runnable close) {
        this.texts = texts;
        this.ways = ways;
        this.files = files;
        this.close = close;
        this.view = shown.getValue();
        simulation = Parts.label("muted", texts.get("following.simulation"));
        simulation.setId("curve-simulation");
        simulation.managedProperty().bind(simulation.visibleProperty());
        plot = new CurvePlot(texts);
        legend = new CurveLegend(texts);
        remarks = new RemarksPart(texts, this::again);
        checkpoints = new CheckpointsPart(texts, ways);
        billed = new BilledPart(texts);
        bar = new CurveBar(texts, this::draw, this::lay, this::picture, this::table);
        empty = Parts.label("muted", texts.get("curve.empty"));
        setId("curve-page");
        getStyleClass().add("compare");
        setTop(head());
        VBox centre = new VBox(12, bar, plot, empty, legend, files.note());
        centre.getStyleClass().add("curve-centre");
        VBox.setVgrow(plot, Priority.ALWAYS);
        setCenter(centre);
        setRight(side());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        // the gallery behind it must not take what is typed here
        addEventHandler(KeyEvent.KEY_TYPED, KeyEvent::consume);
        ways.others(view.job(), bar::others);
        growing = shown.subscribe(this::grown);
    }

    private HBox head() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head =
                new HBox(
                        16,
                        Parts.icon(Feather.ARROW_LEFT, texts.get("curve.back"), this::leave),
                        title,
                        simulation,
                        gap);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("compare-head");
        return head;
    }

    private ScrollPane side() {
        VBox side = new VBox(16, remarks, checkpoints, billed);
        side.getStyleClass().add("panel");
        ScrollPane scroll = new ScrollPane(side);
        scroll.setFitToWidth(true);
        scroll.setMinWidth(SIDE);
        scroll.setPrefWidth(SIDE);
        scroll.getStyleClass().addAll("panel-scroll", "curve-side");
        return scroll;
    }

    private void grown(@Nullable JobStatus now) {
        if (now != null && now.job().id() == view.job().id()) {
            view = now;
            title.setText(texts.get("curve.of", name(view.job())));
            simulation.setVisible(Targets.simulated(view.job().target()));
            remarks.show(view);
            checkpoints.show(view);
            billed.show(view);
            draw();
        }
    }

    private void lay(Optional<JobRecord> chosen) {
        Consumer<JobStatus> then =
                laid.only(remembered -> {
                    other = remembered;
                    draw();
                });
        if (chosen.isEmpty()) {
            other = null;
            draw();
        } else {
            ways.remember(chosen.get(), then);
        }
    }

    private void draw() {
        List<CurveLine> lines = lines();
        boolean there = lines.stream().anyMatch(line -> !line.curve().empty());
        plot.setVisible(there);
        plot.setManaged(there);
        empty.setVisible(!there);
        empty.setManaged(!there);
        plot.show(lines, bar.measure(), bar.raw());
        legend.show(there ? lines : List.of(), bar.measure(), bar.raw());
        bar.exports(there);
    }

    private List<CurveLine> lines() {
        JobStatus beside = other;
        List<CurveLine> lines = new ArrayList<>();
        lines.add(CurveLine.of(beside == null ? "" : name(view.job()), view));
        if (beside != null) {
            lines.add(CurveLine.of(name(beside.job()), beside));
        }
        return lines;
    }

    private void picture() {
        files.picture(
                file(), CurvePicture.of(texts, title.getText(), lines(), bar.measure(), bar.raw()));
    }

    private void table() {
        JobStatus beside = other;
        Map<String, LearningCurve> curves = new LinkedHashMap<>();
        curves.put(name(view.job()), view.curve());
        if (beside != null) {
            curves.put(name(beside.job()), beside.curve());
        }
        files.table(file(), beside == null ? CurveCsv.of(view.curve()) : CurveCsv.of(curves));
    }

    private String file() {
        return "curve-" + name(view.job()).replaceAll("[^A-Za-z0-9_.-]", "_");
    }

    /// The service's name of a job, else ours.
    static String name(JobRecord job) {
        String remote = job.remoteId();
        return remote == null ? "job-" + job.id() : remote;
    }

    /// Another order is another place.
    private void again(JobRecord job, int epochs) {
        leave();
        ways.again(job, epochs);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            leave();
            event.consume();
        }
    }

    private void leave() {
        growing.unsubscribe();
        close.run();
    }
}
