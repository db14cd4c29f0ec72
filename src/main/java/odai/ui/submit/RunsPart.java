package odai.ui.submit;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import odai.text.Texts;
import odai.ui.submit.running.JobRun;
import odai.ui.submit.running.ShownJob;
import odai.ui.task.SceneSubscription;
import odai.ui.theme.Parts;
import org.jspecify.annotations.Nullable;

/// The jobs that are under way beside the one that is looked at, a line each, to go to.
final class RunsPart extends VBox {
    private static final int PERCENT = 100;

    private final Texts texts;
    private final SubmitModel submission;

    RunsPart(Texts texts, SubmitModel submission) {
        super(4);
        this.texts = texts;
        this.submission = submission;
        setId("runs");
        managedProperty().bind(visibleProperty());
        SceneSubscription.whileShown(
                this,
                () ->
                        submission
                                .runs()
                                .subscribe(this::show)
                                .and(submission.state().subscribe(_ -> show())));
    }

    private void show() {
        getChildren().setAll(Parts.title(words("under-way")));
        submission.runs().stream()
                .filter(run -> run != submission.focus())
                .forEach(run -> getChildren().add(row(run)));
        setVisible(getChildren().size() > 1);
    }

    private Node row(JobRun run) {
        return Parts.row(
                Parts.link(run.target(), () -> submission.look(run)),
                Parts.label("muted", standing(run.last())));
    }

    private String standing(@Nullable ShownJob last) {
        if (last == null) {
            return "";
        }
        String state = texts.get("app.job.state." + last.view().job().state().wire());
        return last.fraction() > 0
                ? words("under-way.percent", state, (int) (last.fraction() * PERCENT))
                : state;
    }

    private String words(String key, Object... arguments) {
        return texts.get("following." + key, arguments);
    }
}
