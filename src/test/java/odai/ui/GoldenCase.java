package odai.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import odai.catalog.FindingStore.Screened;
import odai.catalog.JobStore;
import odai.comparing.ComparedModels;
import odai.dataset.Box;
import odai.dataset.ExampleQuery;
import odai.dataset.ExampleType;
import odai.dataset.Finding;
import odai.dataset.FindingRole;
import odai.dataset.FlagWord;
import odai.dataset.JobState;
import odai.dataset.Kind;
import odai.dataset.Moderated;
import odai.dataset.SplitPlan;
import odai.dataset.VerdictName;
import odai.fixtures.Jobs;
import odai.targets.Target;
import odai.targets.Targets;
import odai.ui.project.SidePanel;
import org.junit.jupiter.api.Test;

/// The screens, pixel by pixel, in one language and one theme.
abstract class GoldenCase extends GoldenWindow {
    /// Two flags, so that there is something to preview; few pictures, so that files stay small.
    private void flagged() {
        openSample();
        interact(() -> {
            project().model().cursor().choose(2, false, false);
            project().model().curator().toggle(Kind.FACE);
            project().model().cursor().choose(4, false, false);
            project().model().curator().toggle(Kind.CAPTCHA);
            project().shell().status().rest("");
            project().model().ask(ExampleQuery.ALL.withTypes(Set.of(ExampleType.TEXT_TO_TEXT)));
        });
        until("flagged", () -> stored(4).flags().confirmed().contains(Kind.CAPTCHA));
        shows(6);
        interact(() -> project().model().cursor().choose(0, false, false));
        until("there", () -> project().model().cursor().focused().isPresent());
    }

    @Test
    void theStartScreen() {
        looksAsItDid("start");
    }

    @Test
    void theGalleryBesideThePreview() {
        flagged();
        interact(() -> project().model().go(SidePanel.PREVIEW));
        until("reckoned", () -> there("#exclude-skipped"));
        drawn();
        looksAsItDid("preview");
    }

    @Test
    void theGalleryBesideTheInspector() {
        flagged();
        until("inspected", () -> there("#odai"));
        drawn();
        looksAsItDid("inspector");
    }

    @Test
    void theSubmission() {
        flagged();
        interact(() -> project().model().go(SidePanel.SUBMIT));
        until("ready", () -> !lookup("#submit").queryButton().isDisabled());
        drawn();
        looksAsItDid("submit");
    }

    @SuppressWarnings("unchecked")
    private void elsewhere() {
        flagged();
        interact(() -> project().model().go(SidePanel.SUBMIT));
        interact(() ->
                lookup("#target")
                        .queryAs(ComboBox.class)
                        .setValue(Targets.byId("compatible").orElseThrow()));
        until("looked at", () -> says("Write the id") || says("モデルの ID を入力"));
    }

    private void types(String field, String text) {
        interact(() -> lookup(field).queryAs(TextField.class).setText(text));
    }

    @Test
    void whatIsWrongStandsBesideItsField() {
        elsewhere();
        types("#epochs", "many");
        drawn();
        looksAsItDid("submit-wrong");
    }

    @Test
    void whatWentWrongStandsAboveTheButton() {
        elsewhere();
        types("#base-url", "http://127.0.0.1:9/v1");
        types("#model-name", "my-model");
        until("ready", () -> !lookup("#submit").queryButton().isDisabled());
        interact(() -> lookup("#submit").queryButton().fire());
        until("said", () -> there("#submit-failure .note"));
        drawn();
        looksAsItDid("submit-failed");
    }

    @Test
    void whatAnEarlierSubmissionLeft() {
        flagged();
        JobStore jobs = project().curation().catalog().jobs();
        jobs.add(Jobs.at("openai", JobState.UPLOADING, folder));
        jobs.add(Jobs.at("openai", JobState.UNCERTAIN, folder));
        jobs.add(Jobs.refused("azure", folder));
        interact(() -> project().model().go(SidePanel.SUBMIT));
        until("looked", () -> there("#look-at-files"));
        drawn();
        looksAsItDid("left");
    }

    /// What a screener saw in an example of the sample.
    private void see(long id, Finding... findings) {
        project()
                .curation()
                .catalog()
                .findings()
                .save(List.of(new Screened(id, "cascade", "1", List.of(findings))));
        project().curation().refresh(List.of(id));
    }

    private static Finding found(Kind kind, double confidence, Box box, String detail) {
        return new Finding(kind, confidence, box, "cascade", "1", detail);
    }

    /// Flags on the sample as on many pictures, so that there is something to learn from.
    private void taught() {
        openSample();
        for (long id = 1; id <= 32; id++) {
            boolean face = id % 3 != 0;
            double sure = face ? .25 + id * .021 : .11 + id * .014;
            see(id, found(Kind.FACE, Math.min(.97, sure), new Box(.1, .1, .2, .2), ""));
            project()
                    .curation()
                    .flag(List.of(id), Kind.FACE, face ? FlagWord.CONFIRMED : FlagWord.CLEARED);
        }
        interact(() -> {
            project().shell().status().rest("");
            project().model().ask(ExampleQuery.ALL.withTypes(Set.of(ExampleType.TEXT_TO_TEXT)));
        });
        shows(6);
        drawn();
    }

    @Test
    void theLearningFromFlags() {
        taught();
        interact(() -> session().actions().learn());
        until("compared", () -> there("#agreement-plot"));
        looksAsItDid("learning");
    }

    /// A queue of a picture, its near duplicate, and two others; the first is shown large.
    private void doubted() {
        openSample();
        Box head = new Box(.3, .12, .4, .5);
        see(1, found(Kind.FACE, .49, head, ""), found(Kind.PERSON, .37, head, ""));
        see(31, found(Kind.FACE, .47, head, ""), found(Kind.PERSON, .36, head, ""));
        see(12, found(Kind.CAPTCHA, .55, new Box(.3, .3, .4, .4), ""));
        see(28, found(Kind.PERSON, .36, new Box(.2, .2, .5, .6), ""));
        interact(() -> {
            project().shell().status().rest("");
            project()
                    .model()
                    .ask(
                            ExampleQuery.ALL
                                    .withVerdicts(Set.of(VerdictName.REVIEW))
                                    .withKinds(Set.of(Kind.FACE)));
        });
        shows(2);
        interact(() -> project().model().cursor().choose(0, false, false));
        until("there", () -> project().model().cursor().focused().isPresent());
    }

    @Test
    void theReviewOfAGroup() {
        doubted();
        interact(() -> project().shell().large(true));
        until("grouped", () -> there("#group-strip"));
        until("pictured", () -> lookup("#large .finding-box").tryQuery().isPresent());
        drawn();
        looksAsItDid("review");
    }

    @Test
    void theInspectorSaysWhy() {
        openSample();
        see(
                3,
                found(Kind.FACE, .97, new Box(.35, .1, .25, .3), ""),
                found(Kind.PERSON, .99, new Box(.1, .05, .8, .9), ""),
                found(Kind.CHILD, .38, new Box(.35, .1, .25, .3), "14–22"));
        project().curation().flag(List.of(3L), Kind.CHILD, FlagWord.CLEARED);
        interact(() -> {
            project().shell().status().rest("");
            project().model().only(Set.of(3L));
        });
        shows(1);
        interact(() -> project().model().cursor().choose(0, false, false));
        until("boxes", () -> lookup(".finding-box").tryQuery().isPresent());
        drawn();
        looksAsItDid("why");
    }

    /// What moderation said of the texts as they are.
    private void moderated(long id, String model, Map<String, Double> scores) {
        var store = project().curation().catalog().moderations();
        store.save(
                List.of(
                        new Moderated(
                                id,
                                Moderated.ModeratedPart.TEXTS,
                                store.texts(List.of(id)).getOrDefault(id, ""),
                                false,
                                model,
                                scores.keySet(),
                                scores)));
        project().curation().refresh(List.of(id));
    }

    private void scrolled(double to) {
        interact(() ->
                lookup("#text-risk")
                        .query()
                        .getScene()
                        .getRoot()
                        .lookupAll(".panel-scroll")
                        .stream()
                        .filter(ScrollPane.class::isInstance)
                        .map(ScrollPane.class::cast)
                        .forEach(it -> it.setVvalue(to)));
    }

    @Test
    void theTextsRiskInThePreview() {
        flagged();
        for (long id = 1; id <= 32; id++) {
            moderated(id, "omni-moderation-2024-09-26", Map.of());
        }
        moderated(3, "omni-moderation-2024-09-26", Map.of("hate", .91, "harassment", .62));
        moderated(9, "omni-moderation-2024-09-26", Map.of("hate", .74));
        interact(() -> project().model().go(SidePanel.PREVIEW));
        until("reckoned", () -> there("#show-flagged"));
        drawn();
        scrolled(1);
        looksAsItDid("risk");
    }

    @Test
    void whatServicesSaidInTheInspector() {
        openSample();
        see(3, found(Kind.FACE, .48, new Box(.35, .1, .25, .3), ""));
        List<Finding> said = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            double sure = kind == Kind.FACE || kind == Kind.PERSON ? .97 : .02;
            said.add(
                    new Finding(
                            kind,
                            sure,
                            null,
                            FindingRole.OPINION,
                            "vision-opinion",
                            "m/1",
                            "gpt-4o-2024-08-06"));
        }
        project()
                .curation()
                .catalog()
                .findings()
                .save(List.of(new Screened(3, "vision-opinion", "m/1", said)));
        moderated(3, "omni-moderation-2024-09-26", Map.of("hate", .91, "harassment", .62));
        interact(() -> {
            project().shell().status().rest("");
            project().model().only(Set.of(3L));
        });
        shows(1);
        interact(() -> project().model().cursor().choose(0, false, false));
        until("boxes", () -> lookup(".finding-box").tryQuery().isPresent());
        until("opinions", () -> there("#opinions"));
        drawn();
        looksAsItDid("opinion");
    }

    @Test
    void theSecondOpinion() {
        doubted();
        interact(() -> session().actions().advise());
        until("the card", () -> there("#advice-pane"));
        interact(() -> {
            lookup("#advice-target")
                    .<ComboBox<Target>>query()
                    .setValue(Targets.byId("openai").orElseThrow());
            lookup("#advice-doubtful").<CheckBox>query().fire();
            lookup("#advice-texts").<CheckBox>query().fire();
        });
        until("planned", () -> there("#advice-send"));
        drawn();
        looksAsItDid("advice");
    }

    @Test
    void theSettings() {
        push(KeyCode.CONTROL, KeyCode.COMMA);
        until("the card", () -> there("#settings-pane"));
        looksAsItDid("settings");
    }

    @Test
    void theComparison() {
        openSample();
        SplitPlan usual = project().curation().settings().splitPlan();
        interact(() -> {
            var curation = project().curation();
            curation.settings().splitPlan(new SplitPlan(0.3, usual.seed(), usual.when()));
            ComparedModels.set(
                    curation.catalog().settings(),
                    List.of(
                            "gpt-4o-2024-08-06",
                            "ft:gpt-4o-2024-08-06:practice:bokete:00000001",
                            "ft:gpt-4o-2024-08-06:practice:bokete:00000001:ckpt-step-120"));
        });
        press("#compare");
        until("models are listed", () -> there("#model-2"));
        press("#compare-start");
        until("answers come in", () -> there("#cell-7-2"));
        until("all answered", () -> !there("#compare-stop"));
        drawn();
        looksAsItDid("compare");
    }
}
