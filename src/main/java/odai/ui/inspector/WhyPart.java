package odai.ui.inspector;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import odai.dataset.Defect;
import odai.dataset.Example;
import odai.dataset.Finding;
import odai.dataset.FlagWord;
import odai.dataset.Kind;
import odai.dataset.Verdict;
import odai.ui.project.CurationKeys;
import odai.ui.project.ProjectModel;
import odai.ui.theme.Parts;

/// Why the verdict is what it is: the service's refusal, problems of the file, what was seen by
/// whom, and one click against each.
final class WhyPart extends VBox {
    private final ProjectModel model;

    WhyPart(ProjectModel model) {
        super(6);
        this.model = model;
        managedProperty().bind(visibleProperty());
    }

    void show(Example example) {
        Verdict verdict = model.curation().verdict(example.id());
        Label word = new Label(words("verdict." + verdict.name().wire()));
        word.getStyleClass().addAll("verdict-word", verdict.name().wire());
        word.setId("verdict");
        getChildren().setAll(word);
        if (example.refusal() != null) {
            getChildren().add(Parts.label("quote", "“" + example.refusal() + "”"));
        }
        for (Defect defect : example.defects()) {
            String role =
                    switch (defect.severity()) {
                        case FATAL -> "danger";
                        case REPAIRED -> "accent";
                        case NOTICE -> "attention";
                    };
            getChildren().add(Parts.note(role, words("defect." + defect.wire())));
        }
        Set<Kind> counting = model.curation().counting(example.id());
        for (Finding finding : example.findings()) {
            boolean low =
                    finding.confidence()
                            < model.curation().thresholds().band(finding.kind()).review();
            if (!low || counting.contains(finding.kind())) {
                getChildren().add(row(example, finding));
            }
        }
    }

    private Node row(Example example, Finding finding) {
        String detail = finding.detail().isEmpty() ? "" : " · " + finding.detail();
        Label what =
                new Label(
                        words(
                                "why.finding",
                                words("kind." + finding.kind().wire()),
                                Math.round(finding.confidence() * 100),
                                finding.screener() + detail));
        what.setWrapText(true);
        if (example.flags().word(finding.kind()) == FlagWord.CLEARED) {
            what.getStyleClass().add("cleared-text");
            return Parts.row(what, Parts.label("fine-print", words("why.cleared")));
        }
        String key = CurationKeys.letter(finding.kind());
        return Parts.row(
                what, Parts.link(words("why.wrong", key), () -> model.toggle(finding.kind())));
    }

    private String words(String key, Object... arguments) {
        return model.texts().get("app." + key, arguments);
    }
}
