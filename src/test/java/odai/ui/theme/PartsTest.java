package odai.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import odai.ui.FxCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class PartsTest extends FxCase {
    private final List<KeyCode> heard = new ArrayList<>();
    private final List<String> chosen = new ArrayList<>();
    private MenuButton menu;
    private Stage stage;

    @BeforeEach
    void aMenuInAPane() throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
        run(() -> {
            menu = Parts.menu("earlier", "Earlier");
            menu.getItems().add(Parts.item("a_b", () -> chosen.add("a_b")));
            StackPane around = new StackPane(menu);
            around.addEventHandler(KeyEvent.KEY_PRESSED, event -> heard.add(event.getCode()));
            stage.setScene(Themes.dress(new Scene(around, 300, 200)));
            stage.show();
            menu.requestFocus();
        });
    }

    @AfterEach
    void away() {
        run(stage::hide);
    }

    private void press(KeyCode code) {
        for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            KeyEvent event = new KeyEvent(type, "", "", code, false, false, false, false);
            run(() -> Event.fireEvent(menu, event));
        }
    }

    @Test
    void escapeOnAClosedMenuIsForWhatItLiesIn() {
        press(KeyCode.ESCAPE);
        assertThat(heard).containsExactly(KeyCode.ESCAPE);
    }

    @Test
    void escapeOnAnOpenMenuClosesTheMenuAlone() {
        run(menu::show);
        assertThat(menu.isShowing()).isTrue();
        press(KeyCode.ESCAPE);
        assertThat(menu.isShowing()).isFalse();
        assertThat(heard).isEmpty();
        press(KeyCode.ESCAPE);
        assertThat(heard).containsExactly(KeyCode.ESCAPE);
    }

    @Test
    void otherKeysStillOpenIt() {
        press(KeyCode.SPACE);
        assertThat(menu.isShowing()).isTrue();
        run(menu::hide);
    }

    @Test
    void noLetterOfAnEntryIsAKey() {
        assertThat(menu.getItems().getFirst().isMnemonicParsing()).isFalse();
        run(() -> menu.getItems().getFirst().fire());
        assertThat(chosen).containsExactly("a_b");
    }
}
