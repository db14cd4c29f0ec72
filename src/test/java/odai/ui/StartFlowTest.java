package odai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import javafx.scene.input.KeyCode;
import odai.dataset.Decision;
import odai.settings.PreferencesFile;
import org.junit.jupiter.api.Test;

class StartFlowTest extends WindowCase {
    @Test
    void theFirstScreenSaysWhatItIsForAndOffersTheWaysIn() {
        assertThat(there("#start")).isTrue();
        assertThat(there("#open")).isTrue();
        assertThat(there("#sample")).isTrue();
        assertThat(says("would skip")).isTrue();
        assertThat(says("Recent projects")).isFalse();
    }

    @Test
    void aChosenFolderBecomesAProjectBesideIt() {
        Path data = sample();
        choices.add(data);
        press("#open");
        until("open", () -> session().project() != null);
        assertThat(data.resolveSibling("sample.odai").resolve("catalog.db")).exists();
        assertThat(session().title().get()).startsWith("sample – ");
        until("the report", () -> says("32 added, 0 already there, 0 refused"));
    }

    @Test
    void whoThinksBetterOfItStaysWhereHeWas() {
        press("#open");
        assertThat(there("#start")).isTrue();
        assertThat(session().project()).isNull();
    }

    @Test
    void aMetadataFileCanBeChosenToo() {
        choices.add(sample().resolve("train").resolve("metadata.jsonl"));
        press("#open-file");
        until("open", () -> session().project() != null);
        shows(32);
    }

    @Test
    void aProjectIsAsItWasLeft() {
        openSample();
        Path project = project().folder();
        interact(() -> {
            project().model().cursor().choose(3, false, false);
            project().model().curator().decide(Decision.EXCLUDE);
        });
        until("excluded", () -> stored(3).decision() == Decision.EXCLUDE);
        interact(() -> session().closeProject());
        until("the start screen", () -> there("#start") && says("Recent projects"));
        open(project);
        assertThat(stored(3).decision()).isEqualTo(Decision.EXCLUDE);
        interact(() -> project().model().curator().undo());
        until("undone after reopening", () -> stored(3).decision() == Decision.UNDECIDED);
    }

    @Test
    void openingTheDataAgainAddsNothingAndKeepsDecisions() {
        openSample();
        interact(() -> project().model().curator().decide(List.of(1L), Decision.KEEP));
        until("kept", () -> stored(0).decision() == Decision.KEEP);
        open(folder.resolve("sample"));
        until("the report", () -> says("0 added, 32 already there, 0 refused"));
        assertThat(stored(0).decision()).isEqualTo(Decision.KEEP);
    }

    @Test
    void aRecentProjectOpensWithOneClickAndCanBeTakenOffTheList() {
        openSample();
        interact(() -> session().closeProject());
        until("listed", () -> says("Recent projects"));
        clickOn("sample");
        until("open", () -> session().project() != null);
        interact(() -> session().closeProject());
        until("listed", () -> says("Recent projects"));
        interact(() -> session().forget(folder.resolve("sample.odai").toString()));
        until("forgotten", () -> !says("Recent projects"));
    }

    @Test
    void refusedRowsAreReportedWithLineAndReason() throws IOException {
        Path data = sample();
        Path metadata = data.resolve("train").resolve("metadata.jsonl");
        Files.writeString(
                metadata,
                Files.readString(metadata) + "{\"file_name\":\"../outside.jpg\"}\nno json\n");
        interact(() -> session().open(data.toString()));
        until("the report", () -> there("#import-report"));
        assertThat(says("32 added, 0 already there, 2 refused")).isTrue();
        assertThat(says("metadata.jsonl")).isTrue();
        assertThat(says("34")).isTrue();
        push(KeyCode.ESCAPE);
        until("put away", () -> !there("#import-report"));
    }

    @Test
    void whatIsNoDataSetIsRefusedInOneSentenceAndLeavesNothingBehind() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        interact(() -> session().open(empty.toString()));
        until("said", () -> !text("#start-message").isEmpty() && there("#open"));
        assertThat(text("#start-message")).contains(empty.toString());
        assertThat(folder.resolve("empty.odai")).doesNotExist();
    }

    @Test
    void aMissingProjectIsNamed() {
        Path gone = folder.resolve("gone.odai");
        interact(() -> session().open(gone.toString()));
        until("said", () -> text("#start-message").contains(gone.toString()));
    }

    @Test
    void aPictureThatIsGoneIsShownAsSuchAndIsWellAgainWhenItIsBack() throws IOException {
        openSample();
        Path project = project().folder();
        Path cat = folder.resolve("sample").resolve("train").resolve("cat.jpg");
        Path away = folder.resolve("away.jpg");
        interact(() -> session().closeProject());
        Files.move(cat, away);
        open(project);
        assertThat(project().curation().verdict(1).name().wire()).isEqualTo("unusable");
        until("said", () -> says("The file is not where it was"));
        interact(() -> session().closeProject());
        Files.move(away, cat);
        open(project);
        assertThat(project().curation().verdict(1).name().wire()).isEqualTo("trains");
    }

    @Test
    void anotherPictureInItsPlaceIsNotTakenForIt() throws IOException {
        openSample();
        Path project = project().folder();
        Path train = folder.resolve("sample").resolve("train");
        interact(() -> session().closeProject());
        Files.copy(
                train.resolve("coffee.jpg"),
                train.resolve("cat.jpg"),
                StandardCopyOption.REPLACE_EXISTING);
        open(project);
        assertThat(project().curation().verdict(1).name().wire()).isEqualTo("unusable");
        until("said", () -> says("changed since the import"));
    }

    @Test
    void settingsHoldAtOnceAndAreRemembered() {
        openSample();
        push(KeyCode.CONTROL, KeyCode.COMMA);
        until("the card", () -> there("#settings-pane"));
        clickOn("#language-ja");
        until("Japanese", () -> says("学習に使う"));
        clickOn("#theme-dark");
        push(KeyCode.ESCAPE);
        until("put away", () -> !there("#settings-pane"));
        var kept = new PreferencesFile(folder.resolve("config")).now();
        assertThat(kept.language()).isEqualTo("ja");
        assertThat(kept.theme()).isEqualTo("dark");
        assertThat(kept.recent()).hasSize(1);
        shows(32);
        interact(() -> project().model().curator().decide(List.of(1L), Decision.KEEP));
        until("the project is the same", () -> stored(0).decision() == Decision.KEEP);
    }

    @Test
    void moreCanBeImportedIntoAnOpenProject() throws IOException {
        openSample();
        Path more = Files.createDirectories(folder.resolve("more"));
        Files.copy(folder.resolve("sample/train/cat.jpg"), more.resolve("second-cat.jpg"));
        choices.add(more);
        interact(() -> session().actions().more());
        shows(33);
        until("the report", () -> says("1 added, 0 already there, 0 refused"));
    }
}
