package odai.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import odai.catalog.FindingStore.Screened;
import odai.dataset.Box;
import odai.dataset.ExampleQuery;
import odai.dataset.Finding;
import odai.dataset.FindingRole;
import odai.dataset.FlagWord;
import odai.dataset.Kind;
import odai.dataset.SortOrder;
import odai.dataset.VerdictName;
import odai.ui.project.SidePanel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Going through what the screener doubts, and how much it doubts.
class ReviewFlowTest extends WindowCase {
    private static final int ALL = 32;

    @BeforeEach
    void doubtfulExamples() {
        openSample();
        see(3, Kind.FACE, .46);
        see(5, Kind.PERSON, .39);
        see(8, Kind.CAPTCHA, .55);
        see(9, Kind.FACE, .97);
    }

    private void see(long id, Kind kind, double confidence) {
        Box box = new Box(.2, .2, .4, .4);
        Finding finding = new Finding(kind, confidence, box, "test", "1", "");
        project()
                .curation()
                .catalog()
                .findings()
                .save(List.of(new Screened(id, "test", "1", List.of(finding))));
        project().curation().refresh(List.of(id));
    }

    private void queue() {
        until("counted", () -> there("#filter-verdict-review"));
        clickOn("#filter-verdict-review");
        shows(3);
        until("focused", () -> project().model().cursor().focused().isPresent());
    }

    private long focused() {
        return project().model().cursor().focused().orElseThrow().id();
    }

    private VerdictName verdict(long id) {
        return project().curation().verdict(id).name();
    }

    private void enlarge() {
        interact(() -> project().shell().large(true));
        until("large", () -> there("#large"));
    }

    @Test
    void enterAgreesAndTheNextDoubtIsThere() {
        queue();
        enlarge();
        assertThat(says("Agree")).isTrue();
        assertThat(focused()).isEqualTo(5);
        push(KeyCode.ENTER);
        until("agreed", () -> verdict(5) == VerdictName.SKIPPED);
        assertThat(stored(4).flags().word(Kind.PERSON)).isEqualTo(FlagWord.CONFIRMED);
        shows(2);
        assertThat(there("#large")).isTrue();
    }

    @Test
    void aDoubtIsSaidInWordsAndWhatEnterWouldDo() {
        Finding text = new Finding(Kind.CAPTCHA, .57, null, FindingRole.HINT, "text-hint", "1", "");
        project()
                .curation()
                .catalog()
                .findings()
                .save(List.of(new Screened(8, "text-hint", "1", List.of(text))));
        project().curation().refresh(List.of(8L));
        queue();
        enlarge();
        assertThat(text("#large-why")).startsWith("Person 39 %");
        assertThat(says("Agree: Person")).isTrue();
        push(KeyCode.SPACE);
        until("the next", () -> focused() == 3);
        push(KeyCode.SPACE);
        until("at the text", () -> focused() == 8);
        assertThat(text("#large-why"))
                .isEqualTo("CAPTCHA 57 % · a picture of text, which may be taken for a CAPTCHA");
        assertThat(says("Agree: CAPTCHA")).isTrue();
    }

    @Test
    void whatIsUndoneIsThereToBeSeenAgain() {
        queue();
        enlarge();
        assertThat(text("#large-position")).isEqualTo("0 done · 3 left");
        push(KeyCode.ENTER);
        shows(2);
        until("the next", () -> focused() == 3);
        until("counted", () -> text("#large-position").equals("1 done · 2 left"));
        push(KeyCode.SPACE);
        until("one on", () -> focused() == 8);
        push(KeyCode.CONTROL, KeyCode.Z);
        shows(3);
        until("back at it", () -> focused() == 5);
        until("named", () -> there("#large-step"));
        assertThat(text("#large-step"))
                .isEqualTo("Undone: Person confirmed: " + stored(4).image().fileName());
        until("left again", () -> text("#large-position").equals("0 done · 3 left"));
        assertThat(verdict(5)).isEqualTo(VerdictName.REVIEW);
        assertThat(there("#large")).isTrue();
        assertThat(text("#large-why")).startsWith("Person 39 %");
    }

    @Test
    void spaceGoesOnAndDecidesNothing() {
        queue();
        enlarge();
        push(KeyCode.SPACE);
        until("the next", () -> focused() == 3);
        assertThat(there("#large")).isTrue();
        assertThat(verdict(5)).isEqualTo(VerdictName.REVIEW);
        assertThat(project().curation().canUndo()).isFalse();
    }

    @Test
    void keepSettlesADoubtAndAFlagLetterClearsIt() {
        queue();
        enlarge();
        push(KeyCode.K);
        until("kept", () -> verdict(5) == VerdictName.TRAINS);
        shows(2);
        interact(() -> project().model().cursor().choose(0, false, false));
        until("at the face", () -> focused() == 3);
        push(KeyCode.F);
        until("confirmed", () -> verdict(3) == VerdictName.SKIPPED);
        shows(1);
        push(KeyCode.CONTROL, KeyCode.Z);
        shows(2);
        assertThat(verdict(3)).isEqualTo(VerdictName.REVIEW);
    }

    @Test
    void theQueueEndsInTheGalleryWhenNothingIsLeft() {
        queue();
        enlarge();
        for (int left = 2; left >= 0; left--) {
            push(KeyCode.ENTER);
            shows(left);
            if (left > 0) {
                until("the next is there", () -> project().model().cursor().focused().isPresent());
            }
        }
        until("small", () -> !there("#large"));
        assertThat(says("Nothing to review so far")).isTrue();
    }

    @Test
    void outsideTheQueueEnterAndSpaceOnlyOpenAndClose() {
        enlarge();
        assertThat(says("Agree")).isFalse();
        push(KeyCode.ENTER);
        until("small", () -> !there("#large"));
        assertThat(project().curation().canUndo()).isFalse();
    }

    @Test
    void theMostDoubtfulComesFirst() {
        interact(() -> lookup("#sort").<SortOrder>queryComboBox().setValue(SortOrder.DOUBT));
        until(
                "sorted",
                () -> {
                    List<Long> ids = project().model().listing().get().ids();
                    return project().model().query().order() == SortOrder.DOUBT
                            && ids.getFirst() == 5L;
                });
        List<Long> ids = new ArrayList<>(project().model().listing().get().ids());
        assertThat(ids.subList(0, 3)).containsExactly(5L, 3L, 8L);
        assertThat(ids).hasSize(ALL);
    }

    /// The first doubt is large, and the next key is about it.
    private void isReviewing() {
        shows(3);
        until("large", () -> there("#large"));
        until("the first", () -> project().model().cursor().focused().isPresent());
        assertThat(focused()).isEqualTo(5);
        assertThat(project().model().query().order()).isEqualTo(SortOrder.DOUBT);
        assertThat(scene().getFocusOwner()).isSameAs(lookup("#large").query());
        push(KeyCode.ENTER);
        until("agreed", () -> verdict(5) == VerdictName.SKIPPED);
        assertThat(stored(4).flags().word(Kind.PERSON)).isEqualTo(FlagWord.CONFIRMED);
    }

    @Test
    void thePreviewLeadsIntoTheQueueAndHandsTheKeysOver() {
        interact(() -> project().model().cursor().choose(20, false, false));
        interact(() -> project().model().go(SidePanel.PREVIEW));
        press("#review-doubtful");
        isReviewing();
        assertThat(project().model().placeProperty().get()).isEqualTo(SidePanel.INSPECTOR);
        push(KeyCode.ESCAPE);
        until("small", () -> !there("#large"));
        assertThat(project().model().placeProperty().get()).isEqualTo(SidePanel.PREVIEW);
        interact(() -> project().model().go(SidePanel.INSPECTOR));
        enlarge();
        push(KeyCode.ESCAPE);
        assertThat(project().model().placeProperty().get()).isEqualTo(SidePanel.INSPECTOR);
    }

    @Test
    void anotherLanguageKeepsTheQueueItsOrderAndItsPlace() {
        interact(() -> project().model().go(SidePanel.PREVIEW));
        press("#review-doubtful");
        until("large", () -> there("#large"));
        push(KeyCode.SPACE);
        push(KeyCode.SPACE);
        until("at the last", () -> focused() == 8);
        push(KeyCode.CONTROL, KeyCode.COMMA);
        until("the settings", () -> there("#language-ja"));
        clickOn("#language-ja");
        until("in Japanese", () -> says("設定"));
        push(KeyCode.ESCAPE);
        until("still there", () -> there("#large") && focused() == 8);
        assertThat(project().model().listing().get().ids()).containsExactly(5L, 3L, 8L);
        assertThat(project().model().query().order()).isEqualTo(SortOrder.DOUBT);
        until("the keys too", () -> scene().getFocusOwner() == lookup("#large").query());
        push(KeyCode.ESCAPE);
        until("small", () -> !there("#large"));
        assertThat(project().model().placeProperty().get()).isEqualTo(SidePanel.PREVIEW);
        interact(() -> project().model().ask(ExampleQuery.ALL.withOrder(SortOrder.DOUBT)));
        assertThat(project().model().query().order())
                .as("the queue's order was not chosen by anybody")
                .isEqualTo(SortOrder.POSITION);
    }

    @Test
    void inTheLargeViewWhatIsDoneAgainIsThereToBeSeen() {
        interact(() -> project().model().cursor().choose(2, false, false));
        enlarge();
        push(KeyCode.X);
        until("excluded", () -> verdict(3) == VerdictName.EXCLUDED);
        push(KeyCode.CONTROL, KeyCode.Z);
        until("back at it", () -> focused() == 3 && verdict(3) != VerdictName.EXCLUDED);
        interact(() -> project().model().cursor().choose(20, false, false));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        until("at it again", () -> focused() == 3 && verdict(3) == VerdictName.EXCLUDED);
        assertThat(there("#large")).isTrue();
    }

    @Test
    void aButtonThatIsGoneLeavesTheFocusToItsPanelAndTheNextKeyDoesNothing() {
        interact(() -> project().model().go(SidePanel.PREVIEW));
        until("there", () -> there("#exclude-skipped"));
        interact(() -> {
            lookup("#exclude-skipped").queryButton().requestFocus();
            lookup("#exclude-skipped").queryButton().fire();
        });
        until("excluded", () -> verdict(9) == VerdictName.EXCLUDED);
        until("gone", () -> !there("#exclude-skipped"));
        until("the panel", () -> scene().getFocusOwner() instanceof TabPane);
        push(KeyCode.ENTER);
        push(KeyCode.SPACE);
        assertThat(project().model().query()).isEqualTo(ExampleQuery.ALL);
        assertThat(there("#large")).isFalse();
    }

    @Test
    void theCountToReviewLeadsIntoTheQueueFromOtherCards() {
        interact(() -> project().model().cursor().choose(7, false, false));
        press("#status-review");
        isReviewing();
    }

    @Test
    void learningLeadsIntoTheQueueAndLeavesTheKeysThere() {
        interact(() -> session().actions().learn());
        press("#learning-queue");
        isReviewing();
        assertThat(there("#learning-pane")).isFalse();
    }

    @Test
    void theFilterSortsDoubtsAndLeavingItUnsortsThem() {
        queue();
        assertThat(lookup("#sort").<SortOrder>queryComboBox().getValue())
                .isEqualTo(SortOrder.DOUBT);
        assertThat(project().model().listing().get().ids()).containsExactly(5L, 3L, 8L);
        clickOn("#filter-verdict-review");
        shows(ALL);
        assertThat(lookup("#sort").<SortOrder>queryComboBox().getValue())
                .isEqualTo(SortOrder.POSITION);
    }

    @Test
    void theDoubtfulPlaceIsDrawnAndCanBePutAway() {
        queue();
        enlarge();
        until("drawn", () -> lookup("#large .finding-box").tryQuery().isPresent());
        assertThat(boxOfNow().getParent().isVisible()).isTrue();
        assertThat(boxOfNow().getStyleClass()).contains("doubtful");
        push(KeyCode.B);
        until("put away", () -> !boxOfNow().getParent().isVisible());
    }

    @Test
    void outsideTheQueueBoxesAreShownOnDemand() {
        interact(() -> project().model().cursor().choose(8, false, false));
        enlarge();
        until("drawn", () -> lookup("#large .finding-box").tryQuery().isPresent());
        assertThat(boxOfNow().getParent().isVisible()).isFalse();
        push(KeyCode.B);
        until("seen", () -> boxOfNow().getParent().isVisible());
    }

    @Test
    void oneKeySettlesTheCatAndItsNearDuplicate() {
        see(1, Kind.FACE, .48);
        see(31, Kind.FACE, .47);
        until("counted", () -> there("#filter-verdict-review"));
        clickOn("#filter-verdict-review");
        shows(5);
        int cat = project().model().listing().get().ids().indexOf(1L);
        interact(() -> project().model().cursor().choose(cat, false, false));
        enlarge();
        until("grouped", () -> there("#group-strip"));
        assertThat(text("#group-sentence")).isEqualTo("2 look alike: a key settles all of them");
        push(KeyCode.G);
        until("narrowed", () -> text("#group-sentence").contains("this one alone"));
        push(KeyCode.G);
        until("widened", () -> text("#group-sentence").contains("settles all"));
        push(KeyCode.N);
        shows(3);
        assertThat(verdict(31)).isEqualTo(VerdictName.TRAINS);
        push(KeyCode.CONTROL, KeyCode.Z);
        shows(5);
    }

    private Node boxOfNow() {
        return lookup("#large .finding-box").query();
    }

    private void sensitivity(double value) {
        interact(() -> lookup("#sensitivity").queryAs(Slider.class).setValue(value));
    }

    private int count(VerdictName name) {
        Map<VerdictName, Integer> counts = project().model().listing().get().counts().overall();
        return counts.getOrDefault(name, 0);
    }

    @Test
    void theSliderMovesTheCountsAndTouchesNoDecision() {
        until("counted", () -> count(VerdictName.REVIEW) == 3);
        sensitivity(1);
        until("more is skipped", () -> count(VerdictName.SKIPPED) == 4);
        assertThat(count(VerdictName.REVIEW)).isZero();
        sensitivity(0);
        until("less", () -> count(VerdictName.SKIPPED) == 1);
        assertThat(count(VerdictName.TRAINS)).isGreaterThan(20);
        assertThat(project().curation().canUndo()).isFalse();
        doubleClickOn("#sensitivity");
        until("as usual", () -> count(VerdictName.REVIEW) == 3);
    }

    @Test
    void theSliderStandsWhereItWasLeft() {
        sensitivity(0.8);
        until("counted", () -> count(VerdictName.SKIPPED) > 1);
        Path folder = project().folder();
        interact(() -> session().closeProject());
        open(folder);
        assertThat(lookup("#sensitivity").queryAs(Slider.class).getValue())
                .isCloseTo(0.8, within(1e-6));
    }

    @Test
    void arrowKeysMoveTheSliderToo() {
        interact(() -> lookup("#sensitivity").queryAs(Slider.class).requestFocus());
        for (int i = 0; i < 10; i++) {
            push(KeyCode.RIGHT);
        }
        assertThat(lookup("#sensitivity").queryAs(Slider.class).getValue()).isEqualTo(1);
        until("counted", () -> count(VerdictName.SKIPPED) == 4);
    }
}
