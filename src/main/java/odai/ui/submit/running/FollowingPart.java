package odai.ui.submit.running;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import odai.dataset.JobRecord;
import odai.targets.Targets;
import odai.text.FollowingTexts;
import odai.text.Texts;
import odai.tuning.Stage;
import odai.tuning.following.Refusal;
import odai.ui.theme.Parts;

/// What is to be said of a job beside its state: when it will be done, that its service is away,
/// what it skipped, what it refused, and the one question that follows from that.
public final class FollowingPart extends VBox {
    /// What can be done about a refusal.
    ///
    /// @param show the examples of these ids
    /// @param repair excludes what the refusal names, and sends the rest
    public record FollowingActions(
            Consumer<List<Long>> show, BiConsumer<JobRecord, Refusal.LinesNamed> repair) {
        /// Nobody is there to do it.
        static final FollowingActions NONE = new FollowingActions(_ -> {}, (_, _) -> {});
    }

    private final Texts texts;
    private final FollowingTexts sentences;
    private final FollowingActions followingActions;
    private final DateTimeFormatter moment;

    FollowingPart(Texts texts, FollowingActions followingActions) {
        super(8);
        this.texts = texts;
        this.sentences = new FollowingTexts(texts);
        this.followingActions = followingActions;
        this.moment =
                DateTimeFormatter.ofPattern(words("moment"), texts.locale())
                        .withZone(ZoneId.systemDefault());
        managedProperty().bind(visibleProperty());
    }

    /// @param underWay whether somebody here sees to it: what can be repaired then is, unasked
    void show(ShownJob shown, boolean underWay) {
        String service = Targets.name(shown.view().job().target());
        List<Node> parts = new ArrayList<>();
        if (SubmissionService.simulated(shown.view().job())) {
            parts.add(Parts.label("fine-print", words("simulation")));
        }
        if (shown.view().stage() instanceof Stage.Following it) {
            it.away()
                    .ifPresent(since ->
                            parts.add(Parts.note("attention", words("away", service, at(since)))));
            it.end().ifPresent(end -> parts.add(Parts.label("muted", words("end", at(end)))));
        }
        shown.repaired()
                .ifPresent(was ->
                        parts.add(
                                Parts.note(
                                        "accent",
                                        words(
                                                "repaired",
                                                shown.trail().round(),
                                                was.ids().size(),
                                                service))));
        shown.refusal().ifPresent(refusal -> refused(shown, underWay, refusal, service, parts));
        shown.tally()
                .map(tally -> sentences.sentences(tally, service))
                .ifPresent(lines -> lines.forEach(it -> parts.add(Parts.label("event", it))));
        getChildren().setAll(parts);
        setVisible(!parts.isEmpty());
    }

    private void refused(
            ShownJob shown, boolean underWay, Refusal refusal, String service, List<Node> parts) {
        sentences.sentences(refusal, service).forEach(it -> parts.add(Parts.label("refusal", it)));
        if (refusal instanceof Refusal.LinesNamed linesNamed) {
            int count = linesNamed.ids().size();
            FlowPane row = new FlowPane(8, 8);
            if (!underWay) {
                row.getChildren().add(repair(shown.view().job(), linesNamed));
            }
            Button look =
                    Parts.link(
                            words("refused.show", count),
                            () -> followingActions.show().accept(linesNamed.ids()));
            look.setId("show-refused");
            row.getChildren().add(look);
            parts.add(row);
            if (!underWay && !SubmissionService.simulated(shown.view().job())) {
                parts.add(Parts.label("fine-print", words("repair.about", service)));
            }
        }
    }

    private Button repair(JobRecord job, Refusal.LinesNamed linesNamed) {
        Button again = Parts.button(words("repair.now", linesNamed.ids().size()), "", () -> {});
        again.setId("repair");
        again.getStyleClass().add("accent");
        again.setOnAction(_ -> {
            // a second press would be another errand for the same job
            again.setDisable(true);
            followingActions.repair().accept(job, linesNamed);
        });
        return again;
    }

    private String at(Instant time) {
        return moment.format(time);
    }

    private String words(String key, Object... arguments) {
        return texts.get("following." + key, arguments);
    }
}
