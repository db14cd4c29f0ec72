package odai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import odai.dataset.Decision;
import odai.dataset.JobState;
import odai.dataset.Kind;
import odai.dataset.VerdictName;
import odai.exporting.Manifest;
import odai.targets.Target;
import odai.targets.Targets;
import odai.ui.project.SidePanel;
import odai.work.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PanelsFlowTest extends WindowCase {
    @BeforeEach
    void sampleIsOpen() {
        openSample();
    }

    private void flag(int index, Kind kind) {
        interact(() -> {
            project().model().cursor().choose(index, false, false);
            project().model().curator().toggle(kind);
        });
        until("flagged", () -> stored(index).flags().confirmed().contains(kind));
    }

    private void go(SidePanel sidePanel) {
        interact(() -> project().model().go(sidePanel));
    }

    @Test
    void thePreviewQuotesTheServiceAndExcludesWhatItWouldSkip() {
        flag(2, Kind.FACE);
        flag(7, Kind.CAPTCHA);
        go(SidePanel.PREVIEW);
        until("its words", () -> says("skipped for the following reasons: contains"));
        press("#exclude-skipped");
        until("excluded", () -> stored(7).decision() == Decision.EXCLUDE);
        assertThat(stored(2).decision()).isEqualTo(Decision.EXCLUDE);
        until("nothing left to skip", () -> !there("#exclude-skipped"));
        interact(() -> project().model().curator().undo());
        until("one step back", () -> stored(7).decision() == Decision.UNDECIDED);
        assertThat(stored(2).decision()).isEqualTo(Decision.UNDECIDED);
    }

    @Test
    void aBarLeadsToItsExamples() {
        flag(2, Kind.FACE);
        go(SidePanel.PREVIEW);
        until("a bar", () -> there(".reason-bar"));
        interact(() ->
                lookup(".link").<Button>queryAll().stream()
                        .filter(link -> "Face 1".equals(link.getAccessibleText()))
                        .findFirst()
                        .orElseThrow()
                        .fire());
        shows(1);
        assertThat(project().model().query().verdicts()).containsExactly(VerdictName.SKIPPED);
    }

    @Test
    void thePreviewLeadsToTheSubmission() {
        go(SidePanel.PREVIEW);
        press("#to-submit");
        until("there", () -> project().model().placeProperty().get() == SidePanel.SUBMIT);
        until("the checks are made", () -> there("#checks") && says("rules are kept"));
    }

    @Test
    void theButtonEndsWhereTheFieldsEnd() {
        go(SidePanel.SUBMIT);
        until("ready", () -> !lookup("#submit").queryButton().isDisabled());
        for (String target : List.of("practice", "compatible")) {
            interact(() -> {
                @SuppressWarnings("unchecked")
                ComboBox<Target> targets = lookup("#target").queryAs(ComboBox.class);
                targets.setValue(Targets.byId(target).orElseThrow());
            });
            until("reckoned", () -> !edges("#submit").isEmpty());
            for (String field : List.of("#epochs", "#seed", "#suffix", "#held-out")) {
                assertThat(edges(field)).as(field).isEqualTo(edges("#target"));
            }
            assertThat(edges("#submit").get(1)).isEqualTo(edges("#target").get(1));
        }
    }

    /// Left and right.
    private List<Double> edges(String id) {
        var node = lookup(id).query();
        var bounds = node.localToScene(node.getLayoutBounds());
        return List.of(bounds.getMinX(), bounds.getMaxX());
    }

    @Test
    void theReportIsWrittenAndTheFocusStaysWhereItWas() {
        go(SidePanel.PREVIEW);
        until("there", () -> there("#write-report"));
        interact(() -> lookup("#write-report").query().requestFocus());
        type(KeyCode.SPACE);
        until("written", () -> there("#open-report"));
        assertThat(scene().getFocusOwner().getId()).isEqualTo("write-report");
    }

    @Test
    void practiceRunsAJobToItsEnd() {
        go(SidePanel.SUBMIT);
        until("ready", () -> !lookup("#submit").queryButton().isDisabled());
        assertThat(lookup("#submit").queryButton().getText()).startsWith("Practise with");
        interact(() -> {
            lookup("#submit").queryButton().fire();
            assertThat(there("#submit-starting")).as("at once").isTrue();
            assertThat(text("#submit")).startsWith("Starting");
        });
        until("it runs", () -> there("#cancel-job"));
        assertThat(there("#submit-starting")).isFalse();
        until("it ends", () -> project().shell().submit().ended());
        var jobs = project().curation().catalog().jobs().all();
        assertThat(jobs).hasSize(1);
        assertThat(jobs.getFirst().state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(jobs.getFirst().epochs()).as("what auto became").isPositive();
        until("a curve", () -> there("#curve-plot"));
        assertThat(says("Checkpoints")).isTrue();
        assertThat(says("What happened")).isTrue();
        assertThat(there("#cancel-job")).isFalse();
    }

    @Test
    void aNumberOfEpochsThatIsNoneStandsInTheWay() {
        go(SidePanel.SUBMIT);
        until("ready", () -> !lookup("#submit").queryButton().isDisabled());
        interact(() -> lookup("#epochs").queryAs(TextField.class).setText("many"));
        until("said", () -> says("Write auto, or a whole number"));
        assertThat(lookup("#submit").queryButton().isDisabled()).isTrue();
        interact(() -> lookup("#epochs").queryAs(TextField.class).setText("2"));
        until("ready again", () -> !lookup("#submit").queryButton().isDisabled());
    }

    @Test
    void aRealTargetAsksForAKeyAndSaysWhatItCosts() {
        go(SidePanel.SUBMIT);
        assertThat(there("#key")).isFalse();
        Target openai = Targets.byId("openai").orElseThrow();
        interact(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<Target> targets = lookup("#target").queryAs(ComboBox.class);
            targets.setValue(openai);
        });
        until("a field for it", () -> there("#key"));
        until(
                "the price is on the button",
                () -> {
                    String words = lookup("#submit").queryButton().getText();
                    return words.contains("OpenAI") && words.contains("$");
                });
    }

    @Test
    void withoutAKeyNothingIsSent() {
        go(SidePanel.SUBMIT);
        interact(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<Target> targets = lookup("#target").queryAs(ComboBox.class);
            targets.setValue(Targets.byId("openai").orElseThrow());
            lookup("#key").queryAs(TextInputControl.class).clear();
        });
        until("reckoned", () -> lookup("#submit").queryButton().getText().contains("$"));
        if (lookup("#submit").queryButton().isDisabled()) {
            // past the last day for new jobs: that is said instead
            assertThat(says("accepted new jobs until")).isTrue();
            return;
        }
        press("#submit");
        until("said", () -> says("needs a key") || says("key"));
        assertThat(project().curation().catalog().jobs().all()).isEmpty();
    }

    @Test
    void theExportWritesWhatItSays() {
        var out = folder.resolve("out");
        interact(() -> project().model());
        push(KeyCode.CONTROL, KeyCode.E);
        until("the card", () -> there("#export-pane"));
        interact(() -> {
            lookup("#export-folder").queryAs(TextField.class).setText(out.toString());
            lookup("#system-text").queryAs(TextInputControl.class).setText("大喜利");
        });
        press("#export-write");
        until("done", () -> Files.exists(out.resolve(Manifest.NAME)) && says("lines for training"));
        assertThat(Manifest.verify(out)).isInstanceOf(Outcome.Done.class);
        assertThat(out.resolve("train.jsonl")).content().contains("大喜利");
        assertThat(project().curation().settings().order().systemText()).isEqualTo("大喜利");
        push(KeyCode.ESCAPE);
        until("gone", () -> !there("#export-pane"));
    }

    @Test
    void enterTicksABoxAndWritesNothing() {
        push(KeyCode.CONTROL, KeyCode.E);
        until("the card", () -> there("#export-pane"));
        assertThat(says("OpenAI")).as("by its name").isTrue();
        assertThat(says("openai")).isFalse();
        interact(() -> lookup("#export-all").query().requestFocus());
        type(KeyCode.ENTER);
        assertThat(lookup("#export-all").queryAs(CheckBox.class).isSelected()).isTrue();
        assertThat(project().curation().catalog().exports()).doesNotExist();
    }

    @Test
    void whatIsTypedBackInAFieldUndoesNothingOfTheProject() {
        interact(() -> {
            project().model().cursor().choose(3, false, false);
            project().model().curator().decide(Decision.KEEP);
        });
        until("kept", () -> stored(3).decision() == Decision.KEEP);
        go(SidePanel.SUBMIT);
        until("ready", () -> !lookup("#submit").queryButton().isDisabled());
        backIn("#suffix");
        press("#compare");
        until("the page", () -> there("#compare-page"));
        backIn("#other-model");
        assertThat(stored(3).decision()).isEqualTo(Decision.KEEP);
        assertThat(project().curation().canUndo()).isTrue();
    }

    private void backIn(String field) {
        interact(() -> lookup(field).query().requestFocus());
        push(KeyCode.X);
        push(KeyCode.CONTROL, KeyCode.Z);
        push(KeyCode.CONTROL, KeyCode.Y);
        push(KeyCode.X);
        until("all done", () -> project().settled());
    }

    @Test
    void exportingEverythingWarns() {
        push(KeyCode.CONTROL, KeyCode.E);
        until("the card", () -> there("#export-pane"));
        assertThat(says("one bad validation line")).isFalse();
        interact(() -> lookup("#export-all").queryAs(CheckBox.class).setSelected(true));
        until("warned", () -> says("one bad validation line"));
    }

    @Test
    void anExportThatCannotBeWrittenSaysSo() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "in the way");
        push(KeyCode.CONTROL, KeyCode.E);
        until("the card", () -> there("#export-pane"));
        interact(() ->
                lookup("#export-folder")
                        .queryAs(TextField.class)
                        .setText(file.resolve("sub").toString()));
        press("#export-write");
        until("said", () -> lookup(".note").tryQuery().isPresent() && says(file.toString()));
        assertThat(lookup("#export-write").queryButton().isDisabled()).isFalse();
    }
}
