package odai.ui.project;

import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.util.Duration;
import odai.text.StepTexts;

/// What undo or redo did just now, for as long as it takes to read it.
public final class StepLabel extends Label {
    private static final Duration SHOWN = Duration.seconds(8);

    private final PauseTransition read = new PauseTransition(SHOWN);

    public StepLabel(ProjectModel model) {
        getStyleClass().add("muted");
        // the example's name comes last in neither language
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(textProperty().isNotEmpty());
        read.setOnFinished(_ -> setText(""));
        StepTexts steps = new StepTexts(model.texts());
        model.curator()
                .moved()
                .subscribe((_, now) -> {
                    if (now != null) {
                        NamedStep step = now.step();
                        setText(
                                now.undone()
                                        ? steps.undone(step.change(), step.name())
                                        : steps.redone(step.change(), step.name()));
                        read.playFromStart();
                    }
                });
    }
}
