package odai.ui.theme;

import java.util.function.Function;
import javafx.event.Event;
import javafx.event.EventDispatcher;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The small parts every screen is made of, so that they look the same everywhere.
public final class Parts {
    private static final double TIP = 320;

    private Parts() {}

    /// A label of a style class; its words wrap.
    public static Label label(String style, String words) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }

    public static Label title(String words) {
        return label("panel-title", words);
    }

    /// A remark on a coloured ground: `attention`, `danger`, `success` or `accent`.
    public static Label note(String role, String words) {
        Label note = label("note", words);
        note.getStyleClass().add(role);
        note.setMaxWidth(Double.MAX_VALUE);
        note.setMinHeight(Region.USE_PREF_SIZE);
        return note;
    }

    /// A button whose key stands beside its words as a key cap; an empty key for none.
    public static Button button(String words, String key, Runnable action) {
        Button button = new Button(words);
        if (!key.isEmpty()) {
            Label cap = new Label(key);
            cap.getStyleClass().add("keycap");
            button.setGraphic(cap);
            button.setContentDisplay(ContentDisplay.RIGHT);
        }
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// A button that is an icon; its tooltip says what it does and with which key.
    public static Button icon(Feather icon, String words, Runnable action) {
        Button button = new Button();
        button.getStyleClass().addAll("button-icon", "flat");
        icon(button, icon, words);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// The same button for something else.
    public static void icon(Button button, Feather icon, String words) {
        if (!words.equals(button.getAccessibleText())) {
            button.setGraphic(new FontIcon(icon));
            button.setTooltip(tip(words));
            button.setAccessibleText(words);
        }
    }

    /// A tooltip that takes lines rather than the width of the screen.
    public static Tooltip tip(String words) {
        Tooltip tip = new Tooltip(words);
        tip.setWrapText(true);
        tip.setMaxWidth(TIP);
        return tip;
    }

    /// Words that lead somewhere.
    public static Button link(String words, Runnable action) {
        Button link = new Button(words);
        link.getStyleClass().add("link");
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(_ -> action.run());
        return link;
    }

    /// A button that opens a menu. While it is closed Escape is for what the button lies in, not
    /// for the button, which would keep it.
    public static MenuButton menu(String id, String words) {
        MenuButton menu = new MenuButton(words);
        menu.setId(id);
        EventDispatcher usual = menu.getEventDispatcher();
        menu.setEventDispatcher((event, onward) ->
                escape(event) && !menu.isShowing()
                        ? onward.dispatchEvent(event)
                        : usual.dispatchEvent(event, onward));
        return menu;
    }

    private static boolean escape(Event event) {
        return event instanceof KeyEvent key && key.getCode() == KeyCode.ESCAPE;
    }

    /// An entry of a menu; its words may be a path, and no letter of them is a key.
    public static MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    /// What it is on the left, how much on the right.
    public static HBox row(Node left, Node right) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(8, left, gap, right);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    public static HBox row(String left, String right) {
        Label name = new Label(left);
        name.getStyleClass().add("muted");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label value = new Label(right);
        value.setWrapText(true);
        return row(name, value);
    }

    /// How a box that is only chosen from shows its values.
    public static <T> StringConverter<T> shown(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("not edited as text");
            }
        };
    }
}
