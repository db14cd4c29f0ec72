package odai.ui.curve;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import odai.curve.BestEpoch;
import odai.dataset.Checkpoint;
import odai.dataset.CurvePoint;
import odai.text.CurveTexts;
import odai.text.Texts;
import odai.tuning.JobStatus;
import odai.ui.task.Desktop;
import odai.ui.theme.PageLink;
import odai.ui.theme.Parts;
import org.jspecify.annotations.Nullable;

/// The models a job left behind: each checkpoint with its metrics, and what can be done with it.
public final class CheckpointsPart extends VBox {
    private final Texts texts;
    private final CurveTexts words;
    private final CurveActions ways;
    private @Nullable PageLink console;

    public CheckpointsPart(Texts texts, CurveActions ways) {
        super(8);
        this.texts = texts;
        this.words = new CurveTexts(texts);
        this.ways = ways;
        setId("checkpoints");
        managedProperty().bind(visibleProperty());
    }

    public void show(JobStatus view) {
        setVisible(!view.checkpoints().isEmpty());
        getChildren().clear();
        if (view.checkpoints().isEmpty()) {
            return;
        }
        getChildren().add(Parts.title(texts.get("curve.checkpoints")));
        for (Checkpoint checkpoint : view.checkpoints()) {
            getChildren().add(row(view, checkpoint));
        }
        ways.console(view.job()).ifPresent(address -> getChildren().add(console(address)));
    }

    /// The same one while the job goes on: what is shown of it stays.
    private PageLink console(String address) {
        PageLink before = console;
        PageLink now =
                before != null && before.address().equals(address)
                        ? before
                        : new PageLink(
                                texts,
                                Parts.link(texts.get("curve.console"), () -> {}),
                                "console",
                                address,
                                ways::browse);
        console = now;
        return now;
    }

    private VBox row(JobStatus view, Checkpoint checkpoint) {
        CurvePoint metrics = checkpoint.metrics();
        Label place = Parts.label("strong", words.head(view.curve(), metrics));
        HBox head = new HBox(8, place);
        if (view.best() instanceof BestEpoch.CheckpointKept checkpointKept
                && checkpointKept.model().equals(checkpoint.model())) {
            head.getChildren().add(Parts.label("best-badge", texts.get("curve.best")));
        }
        FlowPane figures = new FlowPane(16, 2);
        figure(figures, "curve.figure.training", metrics.trainLoss());
        figure(figures, "curve.figure.validation", metrics.validation());
        figure(figures, "curve.figure.accuracy", metrics.validationAccuracy());
        Label model = Parts.label("model-id", checkpoint.model());
        FlowPane actions =
                new FlowPane(
                        4,
                        2,
                        Parts.link(
                                texts.get("curve.copy-id"), () -> Desktop.copy(checkpoint.model())),
                        compare(checkpoint));
        VBox row = new VBox(2, head, figures, model, actions);
        row.getStyleClass().add("checkpoint");
        return row;
    }

    /// Says that it is done: what it changes is on another page.
    private Button compare(Checkpoint checkpoint) {
        Button[] button = new Button[1];
        button[0] =
                Parts.link(
                        texts.get("curve.compare"),
                        () -> {
                            ways.compare(checkpoint.model());
                            button[0].setText(texts.get("curve.compared"));
                        });
        return button[0];
    }

    private void figure(FlowPane into, String key, @Nullable Double value) {
        if (value != null) {
            into.getChildren().add(Parts.label("event", texts.get(key, words.number(value))));
        }
    }
}
