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
import odai.text.Texts;
import odai.ui.project.CurationKeys;
import odai.ui.project.ProjectModel;
import odai.ui.theme.Parts;

/// Why the verdict is what it is: the service's refusal, problems of the file, what was seen by
/// whom, and one click against each.
final class WhyPart extends VBox {
    private final ProjectModel model;
    private final Texts texts;

    WhyPart(ProjectModel model) {
        super(6);
        this.model = model;
        this.texts = model.texts();
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
                getChildren().add(row(example, finding, counting.contains(finding.kind())));
            }
        }
    }

    private Node row(Example example, Finding finding, boolean counts) {
        Label what =
                Parts.label(
                        "strong",
                        texts.get(
                                "why.finding",
                                words("kind." + finding.kind().wire()),
                                Math.round(finding.confidence() * 100)));
        VBox said = new VBox(what);
        if (!finding.detail().isEmpty()) {
            said.getChildren().add(new Label(detail(finding)));
        }
        said.getChildren().add(Parts.label("fine-print", who(finding)));
        if (example.flags().word(finding.kind()) == FlagWord.CLEARED) {
            what.getStyleClass().add("cleared-text");
            return Parts.row(said, Parts.label("fine-print", texts.get("why.cleared")));
        }
        String key = counts ? CurationKeys.letter(finding.kind()) : CurationKeys.NO;
        return Parts.row(said, Parts.link(texts.get("why.wrong", key), () -> wrong(finding)));
    }

    private void wrong(Finding finding) {
        model.clear(finding.kind());
    }

    private String detail(Finding finding) {
        return switch (finding.kind()) {
            case CHILD -> texts.get("why.age", finding.detail());
            case CAPTCHA -> texts.get("why.read", finding.detail());
            case FACE, PERSON -> finding.detail();
        };
    }

    private String who(Finding finding) {
        String name =
                switch (finding.screener()) {
                    case "cascade" -> texts.get("why.by.cascade");
                    case "text-hint" -> texts.get("why.by.text-hint");
                    default -> finding.screener();
                };
        return texts.get("why.by", name, finding.version());
    }

    private String words(String key, Object... arguments) {
        return texts.get("app." + key, arguments);
    }
}
