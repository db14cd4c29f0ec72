package odai.ui.inspector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.layout.VBox;
import odai.dataset.Example;
import odai.dataset.Finding;
import odai.dataset.Moderated;
import odai.text.Texts;
import odai.ui.project.ProjectModel;
import odai.ui.task.StaleGuard;
import odai.ui.theme.Parts;

/// What services said of an example: a model's opinion of the picture, and what moderation flagged
/// in its texts and in its picture; each with who said it.
final class OpinionPart extends VBox {
    private final ProjectModel model;
    private final Texts texts;
    private final StaleGuard asked = new StaleGuard();

    OpinionPart(ProjectModel model) {
        super(6);
        this.model = model;
        this.texts = model.texts();
        setId("opinions");
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /// What moderation said is read meanwhile and shown once it is there.
    void show(Example example) {
        model.reckoner()
                .run(
                        () -> model.curation().catalog().moderations().of(List.of(example.id())),
                        asked.only(answers -> show(example.findings(), answers)));
    }

    private void show(List<Finding> findings, List<Moderated> answers) {
        List<VBox> rows = new ArrayList<>();
        Map<String, List<Finding>> opinions =
                findings.stream()
                        .filter(Finding::opinion)
                        .collect(
                                Collectors.groupingBy(
                                        Finding::screener,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        opinions.values().forEach(said -> rows.add(opinion(said)));
        answers.forEach(answer -> rows.add(moderation(answer)));
        getChildren().setAll(Parts.title(texts.get("advising.answer.title")));
        getChildren().addAll(rows);
        setVisible(!rows.isEmpty());
    }

    private VBox opinion(List<Finding> said) {
        String words =
                said.stream()
                        .sorted(Comparator.comparingDouble(Finding::confidence).reversed())
                        .map(it -> percent(kind(it), it.confidence()))
                        .collect(Collectors.joining(" · "));
        Finding one = said.getFirst();
        return row(words, one.detail(), one.rehearsed());
    }

    private String kind(Finding finding) {
        return texts.get("app.kind." + finding.kind().wire());
    }

    private VBox moderation(Moderated answer) {
        String flagged =
                answer.flagged().stream()
                        .sorted(
                                Comparator.comparingDouble((String it) ->
                                                answer.scores().getOrDefault(it, 0.0))
                                        .reversed())
                        .map(it -> percent(it, answer.scores().getOrDefault(it, 0.0)))
                        .collect(Collectors.joining(" · "));
        String words = flagged.isEmpty() ? texts.get("advising.answer.nothing") : flagged;
        return row(
                texts.get("advising.answer." + answer.part().wire(), words),
                answer.model(),
                answer.rehearsed());
    }

    private String percent(String what, double sure) {
        return texts.get("advising.answer.opinion", what, Math.round(sure * 100));
    }

    private VBox row(String words, String who, boolean rehearsed) {
        return new VBox(
                Parts.label(rehearsed ? "muted" : "strong", words),
                Parts.label(
                        "fine-print",
                        rehearsed ? texts.get("advising.answer.rehearsed", who) : who));
    }
}
