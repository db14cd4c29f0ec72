package odai.ui.theme;

import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Enter does to a button what Space does: a box is ticked, a menu opens. What is begun by Enter is
/// begun from its own button or from where something was typed, and from nowhere else.
public final class EnterKey {
    private EnterKey() {}

    public static void presses(Node page) {
        page.addEventHandler(KeyEvent.KEY_PRESSED, EnterKey::pressed);
    }

    private static void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER
                && !event.isShortcutDown()
                && press(event.getTarget())) {
            event.consume();
        }
    }

    private static boolean press(EventTarget target) {
        if (target instanceof MenuButton menu) {
            menu.show();
            return true;
        }
        if (target instanceof ButtonBase button
                && !(button instanceof Button it && it.isDefaultButton())) {
            button.fire();
            return true;
        }
        return false;
    }
}
