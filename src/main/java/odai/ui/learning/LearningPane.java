package odai.ui.learning;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import odai.curating.Curation;
import odai.dataset.Kind;
import odai.dataset.Thresholds;
import odai.dataset.VerdictName;
import odai.screening.ThresholdFit;
import odai.ui.project.ProjectModel;
import odai.ui.project.WhereChangeable;
import odai.ui.theme.Parts;

/// The detectors against the curator's own flags: how good they are on this project, lines that
/// would suit it better, and the way back.
public final class LearningPane extends VBox {
    private final ProjectModel model;
    private final Runnable close;
    private final Runnable review;
    private final VBox shown = new VBox(12);
    private Kind kind = Kind.FACE;

    /// @param learned whether there are lines to go back to
    private record LearningData(List<ThresholdFit> fits, boolean learned, int doubtful) {}

    /// @param review goes through what is doubted, one by one
    public LearningPane(ProjectModel model, Runnable close, Runnable review) {
        super(12);
        this.model = model;
        this.close = close;
        this.review = review;
        setId("learning-pane");
        getStyleClass().add("dialog-card");
        getChildren()
                .addAll(
                        Parts.label("headline", words("title")),
                        Parts.label("muted", words("about")),
                        shown);
        ask(this::first);
    }

    private void ask(Consumer<LearningData> then) {
        model.reckoner().run(this::look, then);
    }

    private LearningData look() {
        Curation curation = model.curation();
        long doubtful =
                curation.judged().stream()
                        .filter(row -> row.verdict().name() == VerdictName.REVIEW)
                        .count();
        return new LearningData(curation.fits(), curation.settings().learned(), (int) doubtful);
    }

    /// Of the kinds the one on which most was said.
    private void first(LearningData learningData) {
        int most = -1;
        for (ThresholdFit fit : learningData.fits()) {
            int said =
                    Math.min(ThresholdFit.ENOUGH, fit.agreement().confirmed())
                            + Math.min(ThresholdFit.ENOUGH, fit.agreement().cleared());
            if (said > most) {
                most = said;
                kind = fit.kind();
            }
        }
        show(learningData);
    }

    private void show(LearningData learningData) {
        HBox kinds = new HBox();
        kinds.getStyleClass().add("kinds");
        ToggleGroup group = new ToggleGroup();
        VBox part = new VBox();
        for (ThresholdFit fit : learningData.fits()) {
            ToggleButton button =
                    new ToggleButton(model.texts().get("app.kind." + fit.kind().wire()));
            button.setId("kind-" + fit.kind().wire());
            button.setToggleGroup(group);
            button.setOnAction(_ -> {
                button.setSelected(true);
                kind = fit.kind();
                part.getChildren().setAll(new KindPart(model.texts(), fit));
            });
            kinds.getChildren().add(button);
            if (fit.kind() == kind) {
                button.setSelected(true);
                part.getChildren().setAll(new KindPart(model.texts(), fit));
            }
        }
        shown.getChildren().setAll(kinds, part, actions(learningData));
    }

    private FlowPane actions(LearningData learningData) {
        FlowPane actions = new FlowPane(8, 8);
        long changing = learningData.fits().stream().filter(ThresholdFit::changes).count();
        if (changing > 0) {
            Thresholds lines = ThresholdFit.lines(learningData.fits());
            Button apply =
                    Parts.button(
                            words("apply", changing),
                            "",
                            () -> change(() -> model.curation().settings().learn(lines)));
            apply.setId("learning-apply");
            apply.getStyleClass().add("accent");
            actions.getChildren().add(WhereChangeable.only(model, apply));
        }
        if (learningData.learned()) {
            Button back =
                    Parts.button(
                            words("back"),
                            "",
                            () -> change(() -> model.curation().settings().unlearn()));
            back.setId("learning-back");
            actions.getChildren().add(WhereChangeable.only(model, back));
        }
        boolean more = learningData.fits().stream().anyMatch(fit -> !fit.enough());
        if (more && learningData.doubtful() > 0) {
            Button queue = Parts.button(words("queue", learningData.doubtful()), "", this::queue);
            queue.setId("learning-queue");
            actions.getChildren().add(WhereChangeable.only(model, queue));
        }
        actions.getChildren().add(Parts.button(model.texts().get("app.close"), "Esc", close));
        return actions;
    }

    /// In the order of everything the curator does; then the figures again.
    private void change(Runnable change) {
        model.curator().set(change, () -> ask(this::show));
    }

    private void queue() {
        close.run();
        review.run();
    }

    private String words(String key, Object... arguments) {
        return model.texts().get("learning." + key, arguments);
    }
}
