package odai.ui.advising;

import java.util.HashSet;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import odai.advising.AdvicePlan;
import odai.advising.TextRisk;
import odai.settings.Keys;
import odai.text.AdviceTexts;
import odai.text.ProblemTexts;
import odai.text.Texts;
import odai.ui.advising.AdviceModel.AdviceState;
import odai.ui.project.ProjectModel;
import odai.ui.task.SceneSubscription;
import odai.ui.theme.Parts;

/// A second opinion: who is asked what, what would leave this machine and for how much, then what
/// came of it.
public final class AdvicePane extends VBox {
    private final ProjectModel project;
    private final AdviceModel model;
    private final Runnable close;
    private final Texts texts;
    private final QuestionsPart questions;
    private final VBox shown = new VBox(8);
    private final FlowPane actions = new FlowPane(8, 8);
    private final Label progress = Parts.label("muted", "");
    private final ProgressBar bar = new ProgressBar(0);
    private boolean paused;

    public AdvicePane(ProjectModel project, AdviceModel model, Keys keys, Runnable close) {
        super(12);
        this.project = project;
        this.model = model;
        this.close = close;
        this.texts = project.texts();
        setId("advice-pane");
        getStyleClass().add("dialog-card");
        questions = new QuestionsPart(texts, keys, project.reckoner());
        getChildren()
                .addAll(
                        Parts.label("headline", say("title")),
                        Parts.label("muted", say("about")),
                        questions,
                        shown,
                        actions);
        if (!model.busy()) {
            model.plan(questions.order());
        }
        questions.changes().subscribe(_ -> model.plan(questions.order()));
        bar.setMaxWidth(Double.MAX_VALUE);
        SceneSubscription.whileShown(this, () -> model.state().subscribe(this::show));
    }

    private void show(AdviceState adviceState) {
        if (adviceState instanceof AdviceState.Running now
                && now.paused() == paused
                && bar.getScene() != null) {
            // what is pressed just now stays under the hand
            went(now);
            return;
        }
        shown.getChildren().clear();
        actions.getChildren().clear();
        questions.setDisable(adviceState instanceof AdviceState.Running);
        switch (adviceState) {
            case AdviceState.NotPlanned _ ->
                    shown.getChildren().add(Parts.label("muted", say("nothing")));
            case AdviceState.Planned(AdvicePlan plan) -> planned(plan);
            case AdviceState.Running running -> running(running);
            case AdviceState.AdviceEnded adviceEnded -> ended(adviceEnded);
            case AdviceState.AdviceStopped _ -> {
                shown.getChildren().add(Parts.note("attention", say("stopped")));
                again();
            }
            case AdviceState.AdviceFailed(var problem) -> {
                Label why = Parts.note("danger", new ProblemTexts(texts).sentence(problem));
                why.setId("advice-problem");
                shown.getChildren().add(why);
                again();
            }
        }
        actions.getChildren().add(Parts.button(texts.get("app.close"), "Esc", close));
    }

    private void planned(AdvicePlan plan) {
        boolean rehearsal = plan.order().target().simulation();
        String role = plan.size() == 0 || rehearsal ? "accent" : "attention";
        Label what = Parts.note(role, String.join("\n", new AdviceTexts(texts).plan(plan)));
        what.setId("advice-plan");
        shown.getChildren().add(what);
        if (plan.size() > 0) {
            String words =
                    rehearsal
                            ? texts.get("advising.ui.rehearse", plan.size())
                            : texts.get(
                                    "advising.ui.send", plan.size(), plan.order().target().name());
            Button send = Parts.button(words, "", () -> model.send(plan, questions.key()));
            send.setId("advice-send");
            send.getStyleClass().add("accent");
            actions.getChildren().add(send);
        }
    }

    private void running(AdviceState.Running now) {
        paused = now.paused();
        went(now);
        shown.getChildren().addAll(progress, bar);
        Button pause = Parts.button(say(paused ? "go-on" : "pause"), "", model::pause);
        pause.setId("advice-pause");
        Button stop = Parts.button(texts.get("app.stop"), "", model::stop);
        stop.setId("advice-stop");
        actions.getChildren().addAll(pause, stop);
    }

    private void went(AdviceState.Running now) {
        progress.setText(AdviceProgress.words(texts, now));
        bar.setProgress((double) now.done() / Math.max(1, now.total()));
    }

    private void ended(AdviceState.AdviceEnded it) {
        AdviceTexts words = new AdviceTexts(texts);
        Label summary = Parts.note("success", String.join("\n", words.summary(it.summary())));
        summary.setId("advice-summary");
        shown.getChildren().add(summary);
        TextRisk risk = it.risk();
        if (risk.asked() > 0) {
            shown.getChildren()
                    .add(
                            Parts.note(
                                    risk.flagged().isEmpty() ? "success" : "attention",
                                    words.risk(risk)));
        }
        if (!risk.flagged().isEmpty()) {
            Button flagged =
                    Parts.button(
                            texts.get("advising.ui.flagged", risk.flagged().size()),
                            "",
                            () -> {
                                close.run();
                                project.only(new HashSet<>(risk.flagged()));
                            });
            flagged.setId("advice-flagged");
            actions.getChildren().add(flagged);
        }
        again();
    }

    private void again() {
        Button again = Parts.button(say("again"), "", () -> model.plan(questions.order()));
        again.setId("advice-again");
        actions.getChildren().add(again);
    }

    private String say(String name) {
        return texts.get("advising.ui." + name);
    }
}
