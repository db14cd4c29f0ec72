package odai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import odai.dataset.Decision;
import odai.dataset.Defect;
import odai.dataset.FlagWord;
import odai.dataset.Kind;
import odai.dataset.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InspectorFlowTest extends WindowCase {
    @BeforeEach
    void firstExampleIsInspected() {
        openSample();
        interact(() -> project().model().cursor().choose(0, false, false));
        until("inspected", () -> there("#odai"));
    }

    private void type(String id, String text) {
        TextArea area = lookup(id).queryAs(TextArea.class);
        interact(() -> {
            area.requestFocus();
            area.setText(text);
        });
        push(KeyCode.ENTER);
    }

    @Test
    void theOdaiIsEditedAndTheOriginalStaysInSight() {
        String before = stored(0).odai();
        type("#odai", "この顔は何を考えている?");
        until("stored", () -> stored(0).odai().equals("この顔は何を考えている?"));
        assertThat(stored(0).originalOdai()).isEqualTo(before);
        until("the original is shown", () -> says("Imported as: " + before));
        interact(() -> project().model().curator().undo());
        until("undone", () -> stored(0).odai().equals(before));
        until("no original any more", () -> !says("Imported as:"));
    }

    @Test
    void theOriginalComesBackWithOneClick() {
        String before = stored(0).odai();
        type("#odai", "別のお題");
        until("the original is shown", () -> says("Back to it"));
        clickOn("Back to it");
        until("back", () -> stored(0).odai().equals(before));
    }

    @Test
    void aPictureThatEndedTheProgramIsTriedAgainWithOneClick() {
        interact(() -> project().model().curator().learned(stored(0), Defect.ENDED_THE_PROGRAM));
        until("it is said", () -> says("The program ended while decoding this picture"));
        until("there is a way on", () -> there("#try-again"));
        clickOn("#try-again");
        until(
                "tried, and it was not the picture",
                () -> !stored(0).defects().contains(Defect.ENDED_THE_PROGRAM));
        until("no word of it", () -> !there("#try-again"));
    }

    @Test
    void escapeTakesTheTypingBack() {
        String before = stored(0).odai();
        TextArea area = lookup("#odai").queryAs(TextArea.class);
        interact(() -> {
            area.requestFocus();
            area.setText("まちがい");
        });
        push(KeyCode.ESCAPE);
        assertThat(stored(0).odai()).isEqualTo(before);
        assertThat(project().curation().canUndo()).isFalse();
    }

    @Test
    void anOdaiIsNotEmptiedByAccident() {
        String before = stored(0).odai();
        type("#odai", "   ");
        assertThat(stored(0).odai()).isEqualTo(before);
    }

    @Test
    void whichResponsesAreTrainedOnIsChosenByTicks() {
        List<Response> responses = stored(0).responses();
        assertThat(responses).hasSizeGreaterThan(1);
        CheckBox second = lookup("#response-" + responses.get(1).number()).queryAs(CheckBox.class);
        interact(second::fire);
        until("two are chosen", () -> stored(0).chosen().size() == 2);
        CheckBox first =
                lookup("#response-" + responses.getFirst().number()).queryAs(CheckBox.class);
        interact(first::fire);
        until(
                "only the second",
                () -> stored(0).chosen().equals(List.of(stored(0).responses().get(1))));
    }

    @Test
    void aResponseIsAddedAndRemoved() {
        int before = stored(0).responses().size();
        press("#add-response");
        type("#new-response", "猫の手は借りられない");
        until("added", () -> stored(0).responses().size() == before + 1);
        Response added = stored(0).responses().getLast();
        assertThat(added.text()).isEqualTo("猫の手は借りられない");
        assertThat(added.original()).isNull();
        assertThat(added.edited()).isTrue();
        interact(() -> project().model().curator().undo());
        until("taken back", () -> stored(0).responses().size() == before);
    }

    @Test
    void buttonsDoWhatKeysDo() {
        press("#flag-face");
        until("flagged", () -> stored(0).flags().word(Kind.FACE) == FlagWord.CONFIRMED);
        until("the verdict follows", () -> text("#verdict").equals("Will be skipped"));
        press("#flag-face");
        until("cleared", () -> stored(0).flags().word(Kind.FACE) == FlagWord.CLEARED);
        press("#decide-exclude");
        until("excluded", () -> stored(0).decision() == Decision.EXCLUDE);
    }

    @Test
    void manyAreFlaggedAtOnceAndItSaysHowMany() {
        interact(() -> project().model().cursor().choose(2, true, false));
        until("it says so", () -> says("3 chosen"));
        press("#flag-captcha");
        until("all three", () -> stored(2).flags().word(Kind.CAPTCHA) == FlagWord.CONFIRMED);
        assertThat(stored(0).flags().word(Kind.CAPTCHA)).isEqualTo(FlagWord.CONFIRMED);
    }

    @Test
    void factsOfTheFileAreThere() {
        until("its name", () -> says(stored(0).image().fileName()));
        assertThat(says(stored(0).odaiId())).isTrue();
        assertThat(says("JPEG · ")).isTrue();
    }

    @Test
    void anExampleWithoutResponseBecomesUsableWhenOneIsTyped() {
        Path bare = folder.resolve("bare");
        copyPicture(bare);
        open(bare);
        shows(1);
        assertThat(project().curation().verdict(1).name().wire()).isEqualTo("unusable");
        until("inspected", () -> there("#add-response"));
        press("#add-response");
        type("#new-response", "はじめての回答");
        until("it trains", () -> project().curation().verdict(1).name().wire().equals("trains"));
    }

    private void copyPicture(Path bare) {
        try {
            Files.createDirectories(bare);
            Files.copy(sample().resolve("train").resolve("cat.jpg"), bare.resolve("cat.jpg"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
