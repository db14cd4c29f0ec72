package odai.ui.skips;

import java.util.LinkedHashSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import odai.dataset.Decision;
import odai.dataset.ExampleQuery;
import odai.dataset.SkipTally;
import odai.dataset.VerdictName;
import odai.targets.Targets;
import odai.ui.project.ProjectModel;
import odai.ui.project.SidePanel;
import odai.ui.project.WhereChangeable;
import odai.ui.task.CoalescingTask;
import odai.ui.task.Desktop;
import odai.ui.theme.Parts;

/// What the service would say if everything not excluded were sent, in its own words, and what can
/// be done about it first.
public final class PreviewPane extends VBox {
    private final ProjectModel model;
    private final PreviewActions previewActions;
    private final ReportPart report;
    private final CoalescingTask looks;

    /// What the preview leads to.
    ///
    /// @param advise asks for a second opinion
    /// @param review goes through what is doubted, one by one
    /// @param screen looks at what nobody has looked at yet
    public record PreviewActions(Runnable advise, Runnable review, Runnable screen) {}

    /// @param desktop shows the report once it is written
    public PreviewPane(ProjectModel model, PreviewActions previewActions, Desktop desktop) {
        this.model = model;
        this.previewActions = previewActions;
        this.looks = new CoalescingTask(model.reckoner());
        this.report = new ReportPart(model, desktop);
        getStyleClass().add("panel");
        add(Parts.label("muted", words("preview.reckoning")));
        // not once the lists have followed: they take their time beside it
        model.changes().subscribe(_ -> ask());
        model.placeProperty().subscribe(_ -> ask());
    }

    /// Only while it is to be seen.
    private void ask() {
        if (model.placeProperty().get() == SidePanel.PREVIEW) {
            looks.ask(() -> PreviewData.of(model.curation()), this::show);
        } else {
            looks.drop();
        }
    }

    private void show(PreviewData look) {
        getChildren().clear();
        var training = look.preview().training();
        var validation = look.preview().validation();
        add(Parts.label("muted", words("preview.about")));
        add(Parts.title(words("preview.training-file")));
        add(
                Parts.label(
                        "headline",
                        words(
                                "preview.training",
                                look.expected().sent(),
                                look.expected().remaining())));
        if (!look.range().exact()) {
            add(Parts.label("muted", range(look)));
        }
        if (look.unseenTraining() > 0) {
            unseen(look.unseenTraining());
        }
        look.learned()
                .ifPresent(last -> {
                    add(learned(last, look.reports()));
                    add(
                            Parts.label(
                                    "muted",
                                    words(
                                            "preview.reckoned",
                                            look.expected().marked(),
                                            look.expected().expected())));
                });
        if (look.expected().expected() != training.skipped() && training.skipped() > 0) {
            add(Parts.label("muted", words("preview.marked")));
        }
        quote(training.sentence());
        if (training.skipped() > 0) {
            add(new ReasonsPart(model, look));
        }
        if (!look.skipped().isEmpty() || look.verdicts().containsKey(VerdictName.REVIEW)) {
            add(actions(look));
        }
        add(
                new RemainsPart(
                        model.texts(),
                        look.expected().remaining(),
                        look.ordered(),
                        training.examples(),
                        look.service().limits().minExamples()));
        add(Parts.title(words("preview.validation-file")));
        if (look.unseenValidation() > 0) {
            add(Parts.label("muted", words("preview.unseen-held", look.unseenValidation())));
        }
        if (validation.refusedAt().isEmpty()) {
            add(
                    Parts.label(
                            "muted",
                            words("preview.validation", validation.examples(), validation.used())));
        } else {
            quote(validation.sentence());
            add(Parts.note("attention", words("preview.fails", look.refused().size())));
            Button show =
                    Parts.button(
                            words("preview.show"),
                            "",
                            () -> model.only(new LinkedHashSet<>(look.refused())));
            show.setId("show-refused");
            add(show);
        }
        add(new RiskPart(model, look.risk(), look.service().words(), previewActions.advise()));
        int expected = Math.max(training.skipped(), look.expected().expected());
        if (expected + validation.skipped() + look.unseen() == 0) {
            add(Parts.note("success", words("preview.fine")));
        }
        remains(look);
        report.about(look.service());
        add(report);
        Button on = Parts.button(words("preview.on"), "", () -> model.go(SidePanel.SUBMIT));
        on.setId("to-submit");
        on.setMaxWidth(Double.MAX_VALUE);
        on.getStyleClass().add("accent");
        add(on);
    }

    /// Number and range are promises as far as nobody has looked.
    private void unseen(int count) {
        add(Parts.note("attention", words("preview.unseen", count)));
        Button screen = Parts.button(words("preview.screen"), "", previewActions.screen());
        screen.setId("screen-now");
        screen.managedProperty().bind(screen.visibleProperty());
        screen.visibleProperty().bind(model.looking().map(now -> !now));
        add(WhereChangeable.only(model, screen));
    }

    /// The range is about the service and stays where it is when the slider moves: where the lines
    /// mark so many or so few that the two seem to contradict each other, it says so.
    private String range(PreviewData look) {
        int low = look.range().low();
        int high = look.range().high();
        int marked = look.expected().marked();
        boolean apart = look.learned().isEmpty() && (marked < low || marked > high);
        return apart
                ? words("preview.apart", marked, low, high)
                : words("preview.range", low, high);
    }

    /// Why the range is not what it was before the service spoke.
    private Label learned(SkipTally last, int reports) {
        return Parts.label(
                "muted",
                model.texts()
                        .get(
                                "following.learned",
                                reports,
                                Targets.name(last.target()),
                                last.told().orElse(0),
                                last.forecast().expected()));
    }

    private FlowPane actions(PreviewData look) {
        int review = look.verdicts().getOrDefault(VerdictName.REVIEW, 0);
        FlowPane actions = new FlowPane(8, 8);
        if (!look.skipped().isEmpty()) {
            Button exclude =
                    Parts.button(
                            words("preview.exclude", look.skipped().size()),
                            "",
                            () -> model.curator().decide(look.skipped(), Decision.EXCLUDE));
            exclude.setId("exclude-skipped");
            actions.getChildren().add(WhereChangeable.only(model, exclude));
        }
        if (review > 0) {
            Button queue =
                    Parts.button(words("preview.review", review), "", previewActions.review());
            queue.setId("review-doubtful");
            actions.getChildren().add(WhereChangeable.only(model, queue));
        }
        if (!look.skipped().isEmpty()) {
            actions.getChildren().add(Parts.button(words("preview.show"), "", this::skipped));
        }
        return actions;
    }

    private void skipped() {
        verdicts(SkippedIds.STOPPED);
    }

    private void verdicts(Set<VerdictName> verdicts) {
        model.ask(ExampleQuery.ALL.withVerdicts(verdicts));
    }

    private void remains(PreviewData look) {
        add(Parts.title(words("preview.after")));
        for (VerdictName name : VerdictName.values()) {
            int count = look.verdicts().getOrDefault(name, 0);
            if (count > 0) {
                add(
                        Parts.row(
                                Parts.label("muted", words("verdict." + name.wire())),
                                Parts.link(
                                        model.texts().number(count),
                                        () -> verdicts(Set.of(name)))));
                if (name == VerdictName.TRAINS && look.unseen() > 0) {
                    add(part(look.unseen()));
                }
            }
        }
        if (look.repaired() > 0) {
            add(Parts.label("muted", words("preview.repaired", look.repaired())));
        }
    }

    private HBox part(int unseen) {
        HBox part =
                Parts.row(
                        Parts.label("muted", words("preview.unseen-of-these")),
                        Parts.link(
                                model.texts().number(unseen),
                                () -> model.ask(ExampleQuery.ALL.withUnseen(true))));
        part.getStyleClass().add("part-of");
        return part;
    }

    private void quote(String sentence) {
        if (!sentence.isEmpty()) {
            add(Parts.label("quote", "“" + sentence + "”"));
        }
    }

    private void add(Node node) {
        getChildren().add(node);
    }

    private String words(String key, Object... arguments) {
        return model.texts().get("app." + key, arguments);
    }
}
