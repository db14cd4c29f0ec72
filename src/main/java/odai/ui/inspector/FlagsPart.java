package odai.ui.inspector;

import java.util.List;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import odai.dataset.Decision;
import odai.dataset.Example;
import odai.dataset.Finding;
import odai.dataset.FlagWord;
import odai.dataset.Kind;
import odai.text.FindingTexts;
import odai.ui.project.CurationKeys;
import odai.ui.project.ProjectModel;
import odai.ui.project.WhereChangeable;
import odai.ui.theme.Parts;

/// Flags and decision of the chosen examples, each with its key.
final class FlagsPart extends VBox {
    private final ProjectModel model;

    FlagsPart(ProjectModel model) {
        super(6);
        this.model = model;
        getStyleClass().add("panel-footer");
    }

    void show(Example example) {
        FlowPane flags = new FlowPane(6, 6);
        Set<Kind> counting = model.curation().counting(example.id());
        for (Kind kind : Kind.values()) {
            flags.getChildren().add(flag(example, kind, counting.contains(kind)));
        }
        FlowPane decisions =
                new FlowPane(
                        6,
                        6,
                        decision(example, Decision.KEEP, "keep", "K"),
                        decision(example, Decision.EXCLUDE, "exclude", "X"),
                        decision(example, Decision.UNDECIDED, "undecide", "U"));
        getChildren()
                .setAll(
                        Parts.title(words("flags") + many()),
                        flags,
                        Parts.title(words("decision") + many()),
                        decisions);
    }

    private String many() {
        int chosen = model.cursor().chosen();
        if (chosen <= 1) {
            return "";
        }
        return model.groups().whole()
                ? model.texts().get("review.many", chosen, CurationKeys.GROUP)
                : model.texts().get("app.flags.many", chosen);
    }

    private Button flag(Example example, Kind kind, boolean counts) {
        FlagWord word = example.flags().word(kind);
        List<Finding> seen =
                example.findings().stream()
                        .filter(finding -> finding.kind() == kind && !finding.opinion())
                        .toList();
        String mark = counts ? "☑ " : word == FlagWord.CLEARED ? "☒ " : "☐ ";
        String words =
                word == null && !seen.isEmpty()
                        ? new FindingTexts(model.texts()).words(List.of(FindingTexts.surest(seen)))
                        : words("kind." + kind.wire());
        Button button =
                Parts.button(
                        mark + words,
                        CurationKeys.letter(kind),
                        () -> model.curator().toggle(kind));
        button.setId("flag-" + kind.wire());
        button.getStyleClass().addAll("small", counts ? "counts" : "quiet");
        return WhereChangeable.only(model, button);
    }

    private Button decision(Example example, Decision decision, String key, String letter) {
        Button button = Parts.button(words(key), letter, () -> model.curator().decide(decision));
        button.setId("decide-" + decision.wire());
        button.getStyleClass().addAll("small", "quiet");
        if (example.decision() == decision) {
            button.getStyleClass().add("taken");
        }
        return WhereChangeable.only(model, button);
    }

    private String words(String key) {
        return model.texts().get("app." + key);
    }
}
