package odai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import odai.dataset.Decision;
import odai.dataset.FlagWord;
import odai.dataset.Kind;
import odai.dataset.SortOrder;
import odai.dataset.VerdictName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GalleryFlowTest extends WindowCase {
    private static final int ALL = 32;

    @BeforeEach
    void sampleIsOpen() {
        openSample();
    }

    private void clickCard(int index) {
        until("cards are drawn", () -> lookup(".card").queryAll().size() > index);
        clickOn(lookup(".card").nth(index).<Node>query());
    }

    private VerdictName verdict(int index) {
        return project().curation().verdict(index + 1L).name();
    }

    @Test
    void aKeyFlagsTheFocusedCardAndTheSameKeyClearsIt() {
        clickCard(0);
        push(KeyCode.F);
        until("flagged", () -> stored(0).flags().word(Kind.FACE) == FlagWord.CONFIRMED);
        assertThat(verdict(0)).isEqualTo(VerdictName.SKIPPED);
        assertFocused(0);
        push(KeyCode.F);
        until("cleared", () -> stored(0).flags().word(Kind.FACE) == FlagWord.CLEARED);
        push(KeyCode.SHIFT, KeyCode.F);
        until("no flag", () -> stored(0).flags().word(Kind.FACE) == null);
        assertThat(verdict(0)).isEqualTo(VerdictName.TRAINS);
    }

    @Test
    void whatNobodyHasLookedAtIsNotSaidToTrain() {
        clickCard(0);
        until("inspected", () -> there("#verdict"));
        assertThat(text("#verdict")).isEqualTo("Not looked at yet");
        assertThat(text("#status-unseen")).isEqualTo("(of these 31 not looked at yet)");
        assertThat(lookup(".card.unseen").tryQuery()).isPresent();
        assertThat(lookup(".card.trains").tryQuery()).isEmpty();
        push(KeyCode.F);
        until("what the curator says counts", () -> text("#verdict").equals("Will be skipped"));
        push(KeyCode.X);
        until("excluded", () -> lookup(".card.excluded").tryQuery().isPresent());
    }

    @Test
    void everyKindHasItsLetter() {
        clickCard(0);
        for (KeyCode key : new KeyCode[] {KeyCode.F, KeyCode.P, KeyCode.C, KeyCode.T}) {
            push(key);
        }
        until("four flags", () -> stored(0).flags().confirmed().size() == Kind.values().length);
    }

    @Test
    void decisionsMoveOnAndUndoTakesThemBack() {
        clickCard(0);
        push(KeyCode.X);
        assertFocused(1);
        push(KeyCode.K);
        assertFocused(2);
        until("kept", () -> stored(1).decision() == Decision.KEEP);
        assertThat(stored(0).decision()).isEqualTo(Decision.EXCLUDE);
        push(KeyCode.CONTROL, KeyCode.Z);
        until("undone", () -> stored(1).decision() == Decision.UNDECIDED);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        until("redone", () -> stored(1).decision() == Decision.KEEP);
        press("#undo");
        press("#undo");
        until("both undone", () -> stored(0).decision() == Decision.UNDECIDED);
    }

    private boolean inSight(long id) {
        return project().model().sight().get().contains(id);
    }

    @Test
    void undoAndRedoBringWhatTheyChangeIntoSight() {
        clickCard(0);
        push(KeyCode.X);
        until("excluded", () -> stored(0).decision() == Decision.EXCLUDE);
        push(KeyCode.END);
        until("far away", () -> !inSight(1));
        press("#undo");
        until("back at it", () -> inSight(1) && project().model().cursor().focus() == 0);
        push(KeyCode.END);
        until("far away again", () -> !inSight(1));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        until("at it again", () -> inSight(1) && project().model().cursor().focus() == 0);
    }

    @Test
    void whatAnUndoBringsBackIntoAFilteredGalleryIsInSight() {
        clickOn("#filter-decision-undecided");
        until("filtered", () -> !project().model().query().decisions().isEmpty());
        clickCard(0);
        push(KeyCode.X);
        until("gone", () -> project().model().listing().get().ids().size() == ALL - 1);
        push(KeyCode.END);
        until("far away", () -> !inSight(2));
        push(KeyCode.CONTROL, KeyCode.Z);
        until("back", () -> inSight(1) && project().model().cursor().focus() == 0);
    }

    @Test
    void arrowsMoveAndShiftChoosesARange() {
        clickCard(0);
        push(KeyCode.RIGHT);
        assertFocused(1);
        push(KeyCode.SHIFT, KeyCode.RIGHT);
        push(KeyCode.SHIFT, KeyCode.RIGHT);
        until("three", () -> project().model().cursor().chosen() == 3);
        push(KeyCode.X);
        until("all three", () -> stored(3).decision() == Decision.EXCLUDE);
        assertThat(stored(1).decision()).isEqualTo(Decision.EXCLUDE);
        assertThat(stored(0).decision()).isEqualTo(Decision.UNDECIDED);
        push(KeyCode.END);
        assertFocused(ALL - 1);
        push(KeyCode.HOME);
        assertFocused(0);
        push(KeyCode.DOWN);
        until("a row further", () -> project().model().cursor().focus() > 1);
    }

    @Test
    void everythingIsChosenWithOneKeyAndDecidedWithAnother() {
        clickCard(0);
        push(KeyCode.CONTROL, KeyCode.A);
        until("all chosen", () -> project().model().cursor().chosen() == ALL);
        push(KeyCode.K);
        until("the last one too", () -> stored(ALL - 1).decision() == Decision.KEEP);
        push(KeyCode.CONTROL, KeyCode.Z);
        until("one step", () -> stored(0).decision() == Decision.UNDECIDED);
        assertThat(stored(ALL - 1).decision()).isEqualTo(Decision.UNDECIDED);
    }

    @Test
    void ctrlClickChoosesOneMore() {
        clickCard(0);
        press(KeyCode.CONTROL);
        clickCard(2);
        release(KeyCode.CONTROL);
        until("two", () -> project().model().cursor().chosen() == 2);
    }

    @Test
    void theMenuDoesWhatTheKeysDo() {
        clickCard(1);
        until("drawn", () -> there("#grid"));
        clickOn(lookup(".card").nth(1).<Node>query(), MouseButton.SECONDARY);
        until("the menu is open", () -> lookup("#menu-exclude").tryQuery().isPresent());
        clickOn("#menu-exclude");
        until("excluded", () -> stored(1).decision() == Decision.EXCLUDE);
    }

    @Test
    void aFilterShowsItsExamplesAndASecondClickLetsItGo() {
        clickOn("#filter-type-text_to_text");
        shows(6);
        clickOn("#filter-type-text_to_text");
        shows(ALL);
        clickOn("#filter-verdict-unusable");
        shows(1);
        clickOn("#filter-all");
        shows(ALL);
    }

    @Test
    void aCountInTheStatusLineLeadsToItsExamples() {
        clickOn("#status-unusable");
        shows(1);
        clickOn("#status-total");
        shows(ALL);
    }

    @Test
    void oneJapaneseCharacterIsEnoughToSearch() {
        clickCard(0);
        push(KeyCode.CONTROL, KeyCode.F);
        until(
                "the field has the focus",
                () -> lookup("#search").queryAs(TextField.class).isFocused());
        interact(() -> lookup("#search").queryAs(TextField.class).setText("桃"));
        until("fewer", () -> project().model().listing().get().ids().size() < ALL);
        assertThat(project().model().listing().get().ids()).isNotEmpty();
        project()
                .curation()
                .page(project().model().listing().get().ids())
                .forEach(example -> assertThat(example.odai() + example.responses()).contains("桃"));
        interact(() -> lookup("#search").queryAs(TextField.class).clear());
        shows(ALL);
    }

    @Test
    void lettersAreLettersWhileATextIsTyped() {
        clickCard(0);
        clickOn("#search");
        write("fxkpct");
        until("nothing matches", () -> project().model().listing().get().ids().isEmpty());
        assertThat(project().curation().canUndo()).isFalse();
        assertThat(says("No example matches")).isTrue();
    }

    @Test
    void theOrderCanBeChanged() {
        interact(() -> lookup("#sort").<SortOrder>queryComboBox().setValue(SortOrder.SCORE));
        until("asked", () -> project().model().query().order() == SortOrder.SCORE);
        until(
                "most liked first",
                () -> {
                    long first = project().model().listing().get().ids().getFirst();
                    return project().curation().judged(first).orElseThrow().evidence().topScore()
                            >= 720;
                });
    }

    @Test
    void cardsGrowWithTheSlider() {
        double before = lookup(".card").query().getBoundsInLocal().getWidth();
        interact(() -> lookup("#card-size").queryAs(Slider.class).setValue(300));
        until(
                "wider cards",
                () -> lookup(".card").query().getBoundsInLocal().getWidth() > before + 50);
    }

    @Test
    void bracketsFoldTheSides() {
        clickCard(0);
        write("[");
        until("no filters", () -> lookup("#filter-verdict-trains").tryQuery().isEmpty());
        write("]");
        until("no panels", () -> lookup("#tab-0").tryQuery().isEmpty());
        write("[");
        until("filters again", () -> there("#filter-verdict-trains"));
    }

    @Test
    void theLargeViewMovesDecidesAndCloses() {
        clickCard(0);
        push(KeyCode.ENTER);
        until("large", () -> there("#large"));
        push(KeyCode.RIGHT);
        assertFocused(1);
        push(KeyCode.X);
        until("excluded", () -> stored(1).decision() == Decision.EXCLUDE);
        assertFocused(2);
        push(KeyCode.P);
        until("flagged", () -> stored(2).flags().word(Kind.PERSON) == FlagWord.CONFIRMED);
        push(KeyCode.B);
        push(KeyCode.ESCAPE);
        until("small again", () -> !there("#large"));
        push(KeyCode.SPACE);
        until("large again", () -> there("#large"));
        push(KeyCode.SPACE);
        until("small once more", () -> !there("#large"));
    }

    @Test
    void aDoubleClickEnlarges() {
        until("cards are drawn", () -> lookup(".card").queryAll().size() > 2);
        doubleClickOn(lookup(".card").nth(1).<Node>query());
        until("large", () -> there("#large"));
    }

    @Test
    void aBrokenPictureSaysWhy() {
        clickOn("#filter-verdict-unusable");
        shows(1);
        until("the reason is on the card", () -> says("Broken off"));
    }
}
