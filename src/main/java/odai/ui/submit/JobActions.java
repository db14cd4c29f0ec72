package odai.ui.submit;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import odai.dataset.JobState;
import odai.targets.Targets;
import odai.text.Texts;
import odai.tuning.JobControl;
import odai.ui.submit.running.JobRun;
import odai.ui.submit.running.ShownJob;
import odai.ui.submit.running.SubmissionService;
import odai.ui.task.SceneSubscription;
import odai.ui.theme.FocusOwner;
import odai.ui.theme.Parts;
import org.jspecify.annotations.Nullable;

/// What can be done with the job that is looked at. What a real service has begun is only cancelled
/// after a question: nothing brings it back.
final class JobActions extends VBox {
    private final Texts texts;
    private final SubmitModel submission;
    private final FlowPane row = new FlowPane(8, 8);
    private final VBox question = new VBox(8);
    private final Button pause;
    private final Button resume;
    private final Button cancel;
    private final Button follow;
    private final Button again;

    JobActions(Texts texts, SubmitModel submission) {
        super(8);
        this.texts = texts;
        this.submission = submission;
        pause = button("pause-job", "following.pause", () -> wish(JobControl::pause));
        resume = button("resume-job", "following.resume", () -> wish(JobControl::resume));
        cancel = button("cancel-job", "app.submit.cancel", this::cancel);
        follow = button("follow-job", "following.follow", this::follow);
        follow.setDisable(!submission.changeable());
        again = button("order-again", "app.submit.again", submission::rest);
        row.getChildren().addAll(pause, resume, cancel, follow, again);
        question.setId("cancel-question");
        question.managedProperty().bind(question.visibleProperty());
        question.setVisible(false);
        // one question at a time
        row.visibleProperty().bind(question.visibleProperty().not());
        row.managedProperty().bind(row.visibleProperty());
        getChildren().addAll(question, row);
        managedProperty().bind(visibleProperty());
        SceneSubscription.whileShown(this, () -> submission.state().subscribe(this::show));
    }

    private Button button(String id, String key, Runnable action) {
        Button button = Parts.button(texts.get(key), "", action);
        button.setId(id);
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private void show(SubmitModel.PanelState panelState) {
        setVisible(panelState instanceof SubmitModel.PanelState.JobSelected);
        if (!(panelState
                instanceof SubmitModel.PanelState.JobSelected(ShownJob shown, boolean underWay))) {
            question.setVisible(false);
            return;
        }
        JobState now = shown.view().job().state();
        JobRun run = submission.focus();
        pause.setVisible(underWay && now == JobState.RUNNING && can(run, JobControl.Wish.PAUSE));
        resume.setVisible(underWay && shown.paused() && can(run, JobControl.Wish.RESUME));
        cancel.setVisible(underWay && can(run, JobControl.Wish.CANCEL));
        follow.setVisible(!underWay && shown.open());
        question.setVisible(question.isVisible() && underWay);
        row.setDisable(false);
        if (isFocused()) {
            // what was pressed has become something else
            row.getChildren().stream()
                    .filter(Node::isVisible)
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }

    /// A button that the service has no use for is not there.
    private static boolean can(@Nullable JobRun run, JobControl.Wish wish) {
        return run == null || run.control().can(wish);
    }

    /// Not twice: until the service has answered.
    private void wish(Consumer<JobControl> wish) {
        JobRun run = submission.focus();
        if (run != null) {
            hold();
            question.setVisible(false);
            wish.accept(run.control());
        }
    }

    /// The focus waits here: the next key is for nothing else.
    private void hold() {
        if (FocusOwner.within(this)) {
            requestFocus();
        }
        row.setDisable(true);
    }

    private void cancel() {
        if (submission.state().get()
                        instanceof SubmitModel.PanelState.JobSelected(ShownJob shown, _)
                && shown.handedOver()
                && !SubmissionService.simulated(shown.view().job())) {
            ask(shown);
        } else {
            wish(JobControl::cancel);
        }
    }

    private void ask(ShownJob shown) {
        Button yes =
                Parts.button(texts.get("app.submit.cancel"), "", () -> wish(JobControl::cancel));
        yes.setId("cancel-yes");
        yes.getStyleClass().add("danger");
        Button no = Parts.button(texts.get("following.keep"), "", this::keep);
        no.setId("cancel-no");
        question.getChildren()
                .setAll(
                        Parts.note(
                                "attention",
                                texts.get(
                                        "following.cancel",
                                        Targets.name(shown.view().job().target()))),
                        new FlowPane(8, 8, no, yes));
        question.setVisible(true);
        no.requestFocus();
    }

    private void keep() {
        question.setVisible(false);
        cancel.requestFocus();
    }

    private void follow() {
        if (submission.state().get()
                instanceof SubmitModel.PanelState.JobSelected(ShownJob shown, _)) {
            hold();
            submission.follow(shown.view().job());
        }
    }
}
