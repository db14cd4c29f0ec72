package odai.ui.inspector;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import odai.dataset.Defect;
import odai.dataset.Example;
import odai.dataset.Finding;
import odai.dataset.FlagWord;
import odai.dataset.Kind;
import odai.text.FindingTexts;
import odai.text.Texts;
import odai.ui.project.CurationKeys;
import odai.ui.project.FindingBoxes;
import odai.ui.project.ProjectModel;
import odai.ui.project.VerdictWord;
import odai.ui.project.WhereChangeable;
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
        Label word = new Label();
        VerdictWord.put(word, example.id(), model);
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
            if (defect == Defect.ENDED_THE_PROGRAM) {
                Button again =
                        Parts.link(
                                words("defect.try-again"), () -> model.curator().tryAgain(example));
                again.setId("try-again");
                getChildren().add(WhereChangeable.only(model, again));
            }
        }
        Set<Kind> counting = model.curation().counting(example.id());
        // the surest of a detector's findings stands for the others of its kind
        Map<String, List<Finding>> seen = new LinkedHashMap<>();
        for (Finding finding : FindingBoxes.seen(example, model)) {
            if (!finding.opinion()) {
                seen.computeIfAbsent(finding.kind() + finding.screener(), _ -> new ArrayList<>())
                        .add(finding);
            }
        }
        seen.values()
                .forEach(same -> {
                    boolean counts = counting.contains(same.getFirst().kind());
                    getChildren().add(row(example, same, counts));
                });
    }

    private Node row(Example example, List<Finding> same, boolean counts) {
        Finding finding = FindingTexts.surest(same);
        FindingTexts sentences = new FindingTexts(texts);
        Label what = Parts.label("strong", sentences.words(same));
        VBox said = new VBox(what);
        HBox.setHgrow(said, Priority.ALWAYS);
        if (!finding.detail().isEmpty()) {
            said.getChildren().add(Parts.label("finding-detail", sentences.detail(finding)));
        }
        said.getChildren().add(Parts.label("fine-print", sentences.by(finding)));
        if (example.flags().word(finding.kind()) == FlagWord.CLEARED) {
            what.getStyleClass().add("cleared-text");
            return line(said, Parts.label("fine-print", texts.get("why.cleared")));
        }
        String key = counts ? CurationKeys.letter(finding.kind()) : CurationKeys.NO;
        Button wrong = Parts.link(texts.get("why.wrong", key), () -> wrong(finding));
        return line(said, WhereChangeable.only(model, wrong));
    }

    /// What is said may take lines, what can be done about it keeps its place.
    private static HBox line(Node said, Region right) {
        right.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(8, said, right);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void wrong(Finding finding) {
        model.curator().clear(finding.kind());
    }

    private String words(String key, Object... arguments) {
        return texts.get("app." + key, arguments);
    }
}
