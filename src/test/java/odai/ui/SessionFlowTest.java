package odai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import odai.catalog.Catalog;
import odai.dataset.Decision;
import odai.dataset.Defect;
import odai.dataset.ExampleQuery;
import odai.dataset.JobState;
import odai.dataset.Kind;
import odai.dataset.VerdictName;
import odai.fixtures.DataSet;
import odai.fixtures.Projects;
import odai.ui.project.SidePanel;
import org.junit.jupiter.api.Test;

/// What outlives a screen: restarts, languages, imports and jobs on their way.
class SessionFlowTest extends WindowCase {
    private void reopen() {
        Path folder = project().folder();
        interact(() -> session().closeProject());
        open(folder);
    }

    private void japanese() {
        push(KeyCode.CONTROL, KeyCode.COMMA);
        until("the card", () -> there("#settings-pane"));
        clickOn("#language-ja");
        until("Japanese", () -> says("学習に使う"));
        push(KeyCode.ESCAPE);
        until("put away", () -> !there("#settings-pane"));
    }

    @Test
    void stepsAreUndoneAndRedoneAcrossARestart() {
        openSample();
        interact(() -> project().model().curator().decide(List.of(1L), Decision.EXCLUDE));
        interact(() -> project().model().curator().decide(List.of(2L), Decision.KEEP));
        until("both", () -> stored(1).decision() == Decision.KEEP);
        reopen();
        push(KeyCode.CONTROL, KeyCode.Z);
        until("the last", () -> stored(1).decision() == Decision.UNDECIDED);
        assertThat(stored(0).decision()).isEqualTo(Decision.EXCLUDE);
        reopen();
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        until("redone", () -> stored(1).decision() == Decision.KEEP);
        press("#undo");
        press("#undo");
        until("all undone", () -> stored(0).decision() == Decision.UNDECIDED);
        press("#undo");
        assertThat(project().curation().canUndo()).isFalse();
    }

    @Test
    void aPictureThatIsGoneIsShownAsSuchOnceTheProjectIsOpen() throws IOException {
        Path set = DataSet.of(folder.resolve("gone"), 5).write();
        open(set);
        Files.delete(set.resolve("3.jpg"));
        reopen();
        until("missing", () -> there("#filter-defect-missing"));
        assertThat(project().curation().list(ExampleQuery.ALL).counts().defects())
                .containsEntry(Defect.MISSING, 1);
    }

    @Test
    void aLargeProjectsLastExampleIsThereAsSoonAsItsFirst() {
        int many = 900;
        open(DataSet.of(folder.resolve("large"), many).write());
        reopen();
        push(KeyCode.END);
        until("the last", () -> project().model().cursor().focused().isPresent());
        assertThat(project().model().cursor().focus()).isEqualTo(many - 1);
        push(KeyCode.X);
        until("excluded", () -> stored(many - 1).decision() == Decision.EXCLUDE);
        until("counted", () -> says("1 excluded"));
    }

    @Test
    void anImportCanBeStoppedAndKeepsWhatIsIn() {
        int many = 600;
        Path set = DataSet.of(folder.resolve("many"), many).write();
        interact(() -> {
            session().open(set.toString());
            session().stop();
        });
        until("open all the same", () -> session().project() != null);
        int first = project().curation().judged().size();
        assertThat(first).isLessThan(many);
        open(set);
        assertThat(project().curation().judged()).hasSize(many);
    }

    @Test
    void theSecondOfTwoDataSetsOpenedAtOnceIsShownAndTheFirstIsLetGo() {
        Path one = DataSet.of(folder.resolve("one"), 3).write();
        Path two = DataSet.of(folder.resolve("two"), 4).write();
        interact(() -> {
            session().open(one.toString());
            session().open(two.toString());
        });
        until("open", () -> session().project() != null);
        until("the second", () -> session().title().get().startsWith("two – "));
        // whatever comes in late finds the second one there
        for (int i = 0; i < 20; i++) {
            interact(() -> {});
            assertThat(session().title().get()).startsWith("two – ");
        }
        assertThat(project().curation().judged()).hasSize(4);
        try (Catalog catalog = Projects.done(Catalog.open(folder.resolve("one.odai")))) {
            assertThat(catalog.examples().count()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void moreOfADataSetComesIntoTheOpenProject() {
        openSample();
        choices.add(DataSet.of(folder.resolve("more"), 5).write());
        interact(() -> session().actions().more());
        until("added", () -> says("5 added, 0 already there, 0 refused"));
        shows(37);
        choices.add(folder.resolve("nothing-here"));
        interact(() -> session().actions().more());
        until("said", () -> text("#trouble").contains("nothing-here"));
        assertThat(there("#stop-task")).isFalse();
    }

    @Test
    void anotherLanguageKeepsFilterAndPlace() {
        openSample();
        ExampleQuery query = ExampleQuery.ALL.withVerdicts(Set.of(VerdictName.TRAINS));
        interact(() -> project().model().ask(query.withSearch("犬")));
        until("searched", () -> project().model().listing().get().ids().size() < 32);
        int found = project().model().listing().get().ids().size();
        interact(() -> project().model().go(SidePanel.PREVIEW));
        japanese();
        assertThat(project().model().query()).isEqualTo(query.withSearch("犬"));
        shows(found);
        assertThat(project().model().placeProperty().get()).isEqualTo(SidePanel.PREVIEW);
        assertThat(lookup("#search").queryAs(TextField.class).getText()).isEqualTo("犬");
    }

    @Test
    void anotherLanguageKeepsTheJobRunning() {
        openSample();
        interact(() -> project().model().go(SidePanel.SUBMIT));
        until("ready", () -> !lookup("#submit").queryButton().isDisabled());
        press("#submit");
        until("it runs", () -> there("#cancel-job"));
        japanese();
        interact(() -> project().model().go(SidePanel.SUBMIT));
        until("it still runs, or has ended", () -> there("#job-state"));
        until("it ends", () -> project().shell().submit().ended());
        assertThat(project().curation().catalog().jobs().all())
                .singleElement()
                .satisfies(job -> assertThat(job.state()).isEqualTo(JobState.SUCCEEDED));
        until("in Japanese", () -> says("ジョブ"));
    }

    @Test
    void aJobIsCancelledFromItsPanel() {
        openSample();
        interact(() -> project().model().go(SidePanel.SUBMIT));
        until("ready", () -> !lookup("#submit").queryButton().isDisabled());
        press("#submit");
        until("with the service", () -> text("#job-state").startsWith("Job ftjob"));
        press("#cancel-job");
        until("over", () -> project().shell().submit().ended());
        assertThat(project().curation().catalog().jobs().all().getFirst().state())
                .isEqualTo(JobState.CANCELLED);
        assertThat(text("#job-state")).endsWith("cancelled");
        until("another can be started", () -> !lookup("#submit").queryButton().isDisabled());
    }

    @Test
    void earlierJobsAreListedNewestFirstAndShown() {
        openSample();
        interact(() -> project().model().go(SidePanel.SUBMIT));
        assertThat(there("#jobs")).isFalse();
        for (int job = 0; job < 2; job++) {
            until("ready", () -> !lookup("#submit").queryButton().isDisabled());
            press("#submit");
            until("it runs", () -> there("#cancel-job"));
            press("#cancel-job");
            until("over", () -> !there("#cancel-job"));
            press("#order-again");
        }
        reopen();
        interact(() -> project().model().go(SidePanel.SUBMIT));
        until("listed", () -> there("#jobs"));
        List<MenuItem> items = lookup("#jobs").queryAs(MenuButton.class).getItems();
        assertThat(items).hasSize(2);
        assertThat(items).allMatch(item -> item.getText().contains("Practice"));
        interact(() -> items.getFirst().fire());
        until("shown", () -> there("#job-state"));
        assertThat(text("#job-state")).doesNotContain("null");
    }

    @Test
    void anEmptyAnswerHasNothingToDecideOn() {
        openSample();
        interact(() -> project().model().only(Set.of(9_999L)));
        shows(0);
        push(KeyCode.X);
        push(KeyCode.ENTER);
        push(KeyCode.F);
        assertThat(project().curation().canUndo()).isFalse();
        assertThat(there("#large")).isFalse();
    }

    @Test
    void aProjectOfOneExampleIsAProject() {
        open(DataSet.of(folder.resolve("one"), 1).write());
        push(KeyCode.RIGHT);
        push(KeyCode.END);
        assertFocused(0);
        push(KeyCode.X);
        until("excluded", () -> stored(0).decision() == Decision.EXCLUDE);
        assertFocused(0);
        interact(() -> project().model().go(SidePanel.SUBMIT));
        until("said what stands in the way", () -> lookup(".note.danger").tryQuery().isPresent());
        assertThat(lookup("#submit").queryButton().isDisabled()).isTrue();
        interact(() -> project().model().go(SidePanel.PREVIEW));
        until("a preview too", () -> says("0 of 0 would train"));
    }

    @Test
    void textsOfEveryKindAreShownAsTheyAre() {
        String emoji = "👩‍👩‍👧‍👦 🍣 🇯🇵 ".repeat(20);
        String hebrew = "מה הוא חושב עכשיו? ‏(אולי)";
        String endless = "あ".repeat(20_000);
        List<String> odais = List.of(emoji.strip(), hebrew, endless, "a\tb\nc", "<b>&amp;</b>");
        DataSet set = new DataSet(folder.resolve("odd"));
        for (int i = 0; i < odais.size(); i++) {
            set.picture(i + ".jpg", i).row(DataSet.row("o" + i, i + ".jpg", odais.get(i), "答え"));
        }
        open(set.write());
        shows(odais.size());
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < odais.size(); i++) {
            int at = i;
            interact(() -> project().model().cursor().choose(at, false, false));
            until("inspected", () -> project().model().cursor().focus() == at && there("#odai"));
            kept.add(stored(i).odai());
            interact(() -> project().shell().large(true));
            until("large", () -> there("#large"));
            interact(() -> project().shell().large(false));
        }
        assertThat(kept).containsExactlyElementsOf(odais);
        assertThat(scene().getRoot().getLayoutBounds().getWidth()).isEqualTo(width());
    }

    @Test
    void manyFlagsAtOnceAreOneStepPerKey() {
        openSample();
        push(KeyCode.CONTROL, KeyCode.A);
        push(KeyCode.F);
        until("all", () -> stored(31).flags().confirmed().contains(Kind.FACE));
        assertThat(IntStream.range(0, 32).allMatch(i -> !stored(i).flags().confirmed().isEmpty()))
                .isTrue();
        push(KeyCode.CONTROL, KeyCode.Z);
        until("none", () -> stored(0).flags().confirmed().isEmpty());
        assertThat(project().curation().canUndo()).isFalse();
    }
}
