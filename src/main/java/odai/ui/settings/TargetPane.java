package odai.ui.settings;

import java.io.IOException;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import odai.targets.Target;
import odai.targets.TargetFiles;
import odai.text.ProblemTexts;
import odai.text.Texts;
import odai.ui.theme.Parts;
import odai.work.Outcome;
import odai.work.Problem;
import odai.work.ServiceProblem;

/// What is known of one target, as the text it is: limits, words, prices, last days. What cannot be
/// used is not kept, and says where it is wrong.
public final class TargetPane extends VBox {
    private static final double WIDTH = 720;
    private static final double HEIGHT = 460;

    private final Texts texts;
    private final TargetFiles files;
    private final Target target;
    private final Runnable done;
    private final TextArea text = new TextArea();
    private final VBox trouble = new VBox();

    /// @param done told when it was changed, or is to stay as it is
    public TargetPane(Texts texts, TargetFiles files, Target target, Runnable done) {
        super(12);
        this.texts = texts;
        this.files = files;
        this.target = target;
        this.done = done;
        setId("target-pane");
        getStyleClass().add("dialog-card");
        text.setId("target-text");
        text.getStyleClass().addAll("code", "focus-first");
        text.setPrefSize(WIDTH, HEIGHT);
        VBox.setVgrow(text, Priority.ALWAYS);
        Button save = Parts.button(texts.get("targets.save"), "", this::save);
        save.setId("target-save");
        save.getStyleClass().add("accent");
        Button reset = Parts.button(texts.get("targets.reset"), "", this::reset);
        reset.setId("target-reset");
        reset.setDisable(!files.edited(target.id()));
        Button leave = Parts.button(texts.get("targets.leave"), "Esc", done);
        leave.setId("target-leave");
        var about = Parts.label("muted", texts.get("targets.about", files.file(target.id())));
        about.setMaxWidth(WIDTH);
        getChildren()
                .addAll(
                        Parts.label("headline", target.name()),
                        about,
                        text,
                        trouble,
                        new FlowPane(8, 8, save, reset, leave));
        read();
    }

    private void read() {
        try {
            text.setText(files.text(target.id()));
        } catch (IOException e) {
            say(texts.get("targets.unsaved", String.valueOf(e.getMessage())));
        }
    }

    private void save() {
        switch (files.save(target.id(), text.getText())) {
            case Outcome.Done<Target> _ -> done.run();
            case Outcome.Failed<Target>(ServiceProblem.TargetUnusable(_, String why)) ->
                    say(texts.get("targets.unsaved", why));
            case Outcome.Failed<Target>(Problem problem) ->
                    say(new ProblemTexts(texts).sentence(problem));
            case Outcome.Stopped<Target> _ -> trouble.getChildren().clear();
        }
    }

    private void reset() {
        files.reset(target.id())
                .map(new ProblemTexts(texts)::sentence)
                .ifPresentOrElse(this::say, done);
    }

    private void say(String sentence) {
        var note = Parts.note("danger", sentence);
        note.setId("target-trouble");
        note.setMaxWidth(WIDTH);
        trouble.getChildren().setAll(note);
    }
}
