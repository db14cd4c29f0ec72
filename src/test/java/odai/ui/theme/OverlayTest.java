package odai.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import odai.ui.FxCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class OverlayTest extends FxCase {
    private final Overlay overlay = on(Overlay::new);
    private final Button behind = on(() -> new Button("behind"));
    private Stage stage;

    @BeforeEach
    void aWindow() throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
        run(() -> {
            stage.setScene(Themes.dress(new Scene(new StackPane(behind, overlay), 800, 600)));
            stage.show();
            behind.requestFocus();
        });
    }

    @AfterEach
    void away() {
        run(stage::hide);
    }

    private VBox card(int lines) {
        VBox card = new VBox();
        for (int i = 0; i < lines; i++) {
            card.getChildren().add(new Label("line " + i));
        }
        card.getChildren().add(new Button("first"));
        card.getChildren().add(new Button("second"));
        return card;
    }

    private void press(KeyCode code) {
        run(() ->
                overlay.fireEvent(
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    @Test
    void atFirstItIsNotInTheWay() {
        assertThat(overlay.isVisible()).isFalse();
        assertThat(overlay.isManaged()).isFalse();
    }

    @Test
    void aCardTakesTheFocusToItsFirstButtonAndEscapeGivesItBack() {
        run(() -> overlay.show(card(1)));
        assertThat(overlay.isVisible()).isTrue();
        assertThat(on(() -> ((Button) stage.getScene().getFocusOwner()).getText()))
                .isEqualTo("first");
        press(KeyCode.ESCAPE);
        assertThat(overlay.isVisible()).isFalse();
        assertThat(overlay.getChildren()).isEmpty();
        assertThat(behind.isFocused()).isTrue();
    }

    @Test
    void otherKeysLeaveItThere() {
        run(() -> overlay.show(card(1)));
        press(KeyCode.A);
        press(KeyCode.ENTER);
        assertThat(overlay.isVisible()).isTrue();
    }

    @Test
    void aCardInPlaceOfAnotherStillGivesTheFocusBackToTheWindow() {
        run(() -> overlay.show(card(1)));
        run(() -> overlay.show(card(2)));
        assertThat(overlay.getChildren()).hasSize(1);
        run(overlay::hide);
        assertThat(behind.isFocused()).isTrue();
    }

    @Test
    void hidingTwiceTakesTheFocusFromNobody() {
        run(() -> overlay.show(card(1)));
        run(overlay::hide);
        Button other = on(() -> new Button("other"));
        run(() -> {
            ((StackPane) stage.getScene().getRoot()).getChildren().addFirst(other);
            other.requestFocus();
            overlay.hide();
        });
        assertThat(other.isFocused()).isTrue();
    }

    @Test
    void aShortCardIsAsHighAsItNeeds() {
        run(() -> overlay.show(card(1)));
        ScrollPane scroll = on(() -> (ScrollPane) overlay.getChildren().getFirst());
        run(() -> lay(stage.getScene().getRoot()));
        double needed = on(() -> ((VBox) scroll.getContent()).prefHeight(560));
        assertThat(needed).isGreaterThan(60);
        assertThat(scroll.getHeight()).isBetween(needed, needed + 40);
    }

    @Test
    void aCardLongerThanTheWindowScrollsWithinIt() {
        run(() -> overlay.show(card(200)));
        ScrollPane scroll = on(() -> (ScrollPane) overlay.getChildren().getFirst());
        assertThat(scroll.getHeight()).isLessThanOrEqualTo(600);
        assertThat(scroll.getContent().getBoundsInLocal().getHeight()).isGreaterThan(2000);
    }

    private String owner() {
        return on(() ->
                stage.getScene().getFocusOwner() instanceof Button button
                        ? button.getText()
                        : "the card");
    }

    private void tab(boolean back) {
        run(() ->
                stage.getScene()
                        .getFocusOwner()
                        .fireEvent(
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        KeyCode.TAB,
                                        back,
                                        false,
                                        false,
                                        false)));
    }

    @Test
    void tabGoesRoundInTheCardBothWays() {
        run(() -> overlay.show(card(1)));
        tab(false);
        assertThat(owner()).isEqualTo("second");
        tab(false);
        assertThat(owner()).isEqualTo("first");
        tab(true);
        assertThat(owner()).isEqualTo("second");
        tab(true);
        assertThat(owner()).isEqualTo("first");
    }

    @Test
    void aPressedButtonThatGoesLeavesTheFocusToTheCardAndEscapeStillCloses() {
        VBox card = on(() -> card(1));
        run(() -> overlay.show(card));
        run(() -> card.getChildren().removeIf(it -> it.isFocused()));
        until("cleaned up", () -> stage.getScene().getFocusOwner() == card);
        tab(false);
        assertThat(owner()).isEqualTo("second");
        run(() -> card.getChildren().clear());
        until("cleaned up", () -> stage.getScene().getFocusOwner() == card);
        run(() ->
                card.fireEvent(
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED,
                                "",
                                "",
                                KeyCode.ESCAPE,
                                false,
                                false,
                                false,
                                false)));
        assertThat(behind.isFocused()).isTrue();
    }

    @Test
    void whatIsDisabledOrHiddenLeavesTheFocusInTheCard() {
        VBox card = on(() -> card(1));
        run(() -> overlay.show(card));
        run(() -> card.getChildren().forEach(it -> it.setDisable(true)));
        until("in the card", () -> stage.getScene().getFocusOwner() == card);
    }

    @Test
    void whatIsBuiltAnewBehindTheCardGetsTheFocusAfterIt() {
        Button anew = on(() -> new Button("anew"));
        run(() -> overlay.show(card(1)));
        run(() -> {
            ((StackPane) stage.getScene().getRoot()).getChildren().set(0, anew);
            anew.requestFocus();
        });
        assertThat(anew.isFocused()).isFalse();
        run(overlay::hide);
        assertThat(anew.isFocused()).isTrue();
    }

    private double top() {
        run(() -> lay(stage.getScene().getRoot()));
        return on(() -> overlay.getChildren().getFirst().getLayoutY());
    }

    private void grow(VBox card, int lines) {
        run(() -> {
            for (int i = 0; i < lines; i++) {
                card.getChildren().add(new Label("more"));
            }
        });
        // the card's new height is taken over after the layout
        top();
        top();
    }

    @Test
    void whatIsPressedStaysUnderTheHandWhileTheCardGrows() {
        VBox card = on(() -> card(1));
        run(() -> overlay.show(card));
        double centred = top();
        grow(card, 2);
        double before = top();
        assertThat(before).isLessThan(centred);
        press(KeyCode.SPACE);
        grow(card, 3);
        assertThat(top()).isEqualTo(before);
        grow(card, 16);
        assertThat(top()).isLessThan(before);
        double height = on(() -> ((Region) overlay.getChildren().getFirst()).getHeight());
        assertThat(top() + height).isLessThan(600);
        run(() -> overlay.show(card(1)));
        assertThat(top()).isEqualTo(centred);
    }

    @Test
    void aCardWithoutButtonsHasTheFocusItself() {
        run(() -> {
            VBox card = new VBox(new Label("only words"));
            card.setFocusTraversable(true);
            overlay.show(card);
        });
        assertThat(behind.isFocused()).isFalse();
        run(overlay::hide);
        assertThat(behind.isFocused()).isTrue();
    }
}
