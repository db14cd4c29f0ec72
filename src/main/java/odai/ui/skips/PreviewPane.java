package odai.ui.skips;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import odai.curating.TypeOutlook;
import odai.dataset.Decision;
import odai.dataset.ExampleQuery;
import odai.dataset.Kind;
import odai.dataset.SkipTally;
import odai.dataset.VerdictName;
import odai.targets.Targets;
import odai.ui.project.Place;
import odai.ui.project.ProjectModel;
import odai.ui.task.Desktop;
import odai.ui.theme.Parts;

/// What the service would say if everything not excluded were sent, in its own words, and what can
/// be done about it first.
public final class PreviewPane extends VBox {
    private final ProjectModel model;
    private final Runnable advise;
    private final Runnable review;
    private final ReportPart report;

    private int asked;

    /// @param advise asks for a second opinion
    /// @param review goes through what is doubted, one by one
    /// @param desktop shows the report once it is written
    public PreviewPane(ProjectModel model, Runnable advise, Runnable review, Desktop desktop) {
        this.model = model;
        this.advise = advise;
        this.review = review;
        this.report = new ReportPart(model, desktop);
        getStyleClass().add("panel");
        add(Parts.label("muted", words("preview.reckoning")));
        // not once the lists have followed: they take their time beside it
        model.changes().subscribe(_ -> ask());
        model.placeProperty().subscribe(_ -> ask());
    }

    /// Only while it is to be seen; an older look that comes in late is not shown.
    private void ask() {
        int number = ++asked;
        if (model.placeProperty().get() == Place.PREVIEW) {
            model.reckoner()
                    .run(
                            () -> PreviewLook.of(model.curation()),
                            look -> {
                                if (number == asked) {
                                    show(look);
                                }
                            });
        }
    }

    private void show(PreviewLook look) {
        getChildren().clear();
        var training = look.preview().training();
        var validation = look.preview().validation();
        if (look.unscreened() > 0) {
            add(Parts.note("attention", words("preview.unscreened", look.unscreened())));
        }
        add(Parts.label("muted", words("preview.about")));
        add(Parts.title(words("preview.training-file")));
        add(
                Parts.label(
                        "headline",
                        words("preview.training", training.examples(), training.used())));
        if (!look.range().exact()) {
            add(
                    Parts.label(
                            "muted",
                            words("preview.range", look.range().low(), look.range().high())));
        }
        look.learned()
                .ifPresent(last -> {
                    add(learned(last, look.reports()));
                    add(
                            Parts.label(
                                    "muted",
                                    words(
                                            "preview.reckoned",
                                            look.expected().expected(),
                                            look.expected().remaining())));
                });
        quote(training.sentence());
        bars(training.reasons(), training.examples());
        types(look);
        if (!look.skipped().isEmpty() || look.verdicts().containsKey(VerdictName.REVIEW)) {
            add(actions(look));
        }
        add(
                new RemainsPart(
                        model.texts(),
                        look.expected().remaining(),
                        training.examples(),
                        look.service().limits().minExamples()));
        add(Parts.title(words("preview.validation-file")));
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
        add(new RiskPart(model, look.risk(), look.service().words(), advise));
        if (training.skipped() + validation.skipped() + look.unscreened() == 0) {
            add(Parts.note("success", words("preview.fine")));
        }
        remains(look);
        report.about(look.service());
        add(report);
        Button on = Parts.button(words("preview.on"), "", () -> model.go(Place.SUBMIT));
        on.setId("to-submit");
        on.setMaxWidth(Double.MAX_VALUE);
        on.getStyleClass().add("accent");
        add(on);
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

    private void bars(Map<Kind, Integer> reasons, int examples) {
        reasons.entrySet().stream()
                .sorted(Map.Entry.<Kind, Integer>comparingByValue().reversed())
                .forEach(entry ->
                        add(
                                new ReasonBar(
                                        words("kind." + entry.getKey().wire()),
                                        entry.getValue(),
                                        examples,
                                        () ->
                                                gallery(
                                                        Set.of(VerdictName.SKIPPED),
                                                        Set.of(entry.getKey())))));
    }

    /// Only where something is skipped: else every bar is empty.
    private void types(PreviewLook look) {
        if (look.preview().training().skipped() == 0) {
            return;
        }
        add(Parts.title(model.texts().get("skips.types")));
        for (TypeOutlook type : look.types()) {
            add(
                    new ReasonBar(
                            words("type." + type.type().wire()),
                            model.texts().get("skips.of", type.skipped(), type.examples()),
                            type.skipped(),
                            type.examples(),
                            () -> skipped(ExampleQuery.ALL.withTypes(Set.of(type.type())))));
        }
    }

    private FlowPane actions(PreviewLook look) {
        int review = look.verdicts().getOrDefault(VerdictName.REVIEW, 0);
        FlowPane actions = new FlowPane(8, 8);
        if (!look.skipped().isEmpty()) {
            Button exclude =
                    Parts.button(
                            words("preview.exclude", look.skipped().size()),
                            "",
                            () -> model.decide(look.skipped(), Decision.EXCLUDE));
            exclude.setId("exclude-skipped");
            actions.getChildren().add(exclude);
        }
        if (review > 0) {
            Button queue = Parts.button(words("preview.review", review), "", this.review);
            queue.setId("review-doubtful");
            actions.getChildren().add(queue);
        }
        if (!look.skipped().isEmpty()) {
            actions.getChildren()
                    .add(Parts.button(words("preview.show"), "", () -> skipped(ExampleQuery.ALL)));
        }
        return actions;
    }

    private void skipped(ExampleQuery of) {
        model.ask(of.withVerdicts(Set.of(VerdictName.SKIPPED, VerdictName.REFUSED)));
    }

    private void gallery(Set<VerdictName> verdicts, Set<Kind> kinds) {
        model.ask(ExampleQuery.ALL.withVerdicts(verdicts).withKinds(kinds));
    }

    private void remains(PreviewLook look) {
        add(Parts.title(words("preview.after")));
        for (VerdictName name : VerdictName.values()) {
            int count = look.verdicts().getOrDefault(name, 0);
            if (count > 0) {
                add(
                        Parts.row(
                                Parts.label("muted", words("verdict." + name.wire())),
                                Parts.link(
                                        String.format("%,d", count),
                                        () -> gallery(Set.of(name), Set.of()))));
            }
        }
        if (look.repaired() > 0) {
            add(Parts.label("muted", words("preview.repaired", look.repaired())));
        }
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
