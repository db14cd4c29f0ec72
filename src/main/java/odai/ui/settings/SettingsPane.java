package odai.ui.settings;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import odai.settings.Languages;
import odai.settings.Preferences;
import odai.text.Texts;
import odai.ui.theme.Parts;

/// Language, theme, whether pictures are looked at by themselves, and whether the system tells of
/// jobs that have ended. Each choice holds at once.
public final class SettingsPane extends VBox {
    private final Texts texts;
    private final Preferences now;
    private final Consumer<Preferences> changed;

    /// @param changed takes the preferences as they are to be
    /// @param parts that keep what is no preference: keys, targets
    public SettingsPane(
            Texts texts,
            Preferences now,
            Consumer<Preferences> changed,
            List<Node> parts,
            Runnable close) {
        super(12);
        this.texts = texts;
        this.now = now;
        this.changed = changed;
        setId("settings-pane");
        getStyleClass().add("dialog-card");
        CheckBox screens = new CheckBox(words("settings.screens"));
        screens.setId("settings-screens");
        screens.setWrapText(true);
        screens.setSelected(now.screens());
        screens.setOnAction(_ -> changed.accept(now.withScreens(screens.isSelected())));
        CheckBox notifies = new CheckBox(texts.get("following.settings.notify"));
        notifies.setId("settings-notify");
        notifies.setWrapText(true);
        notifies.setSelected(now.notifies());
        notifies.setOnAction(_ -> changed.accept(now.withNotifies(notifies.isSelected())));
        Button done = Parts.button(words("close"), "Esc", close);
        // keys are rarely what somebody is here for
        done.getStyleClass().add("focus-first");
        getChildren().add(Parts.label("headline", words("settings.title")));
        getChildren()
                .addAll(
                        choice(
                                "language",
                                Stream.concat(Stream.of(""), Languages.KNOWN.tags().stream())
                                        .toList(),
                                now.language(),
                                value -> changed.accept(now.withLanguage(value))),
                        choice(
                                "theme",
                                List.of("", "light", "dark"),
                                now.theme(),
                                value -> changed.accept(now.withTheme(value))),
                        Parts.title(words("settings.screening")),
                        screens,
                        Parts.title(texts.get("following.settings")),
                        notifies);
        getChildren().addAll(parts);
        getChildren().add(done);
    }

    private VBox choice(String name, List<String> values, String chosen, Consumer<String> then) {
        VBox box = new VBox(6, Parts.title(words("settings." + name)));
        ToggleGroup group = new ToggleGroup();
        for (String value : values) {
            String wire = value.isEmpty() ? "system" : value;
            RadioButton button = new RadioButton(words("settings." + name + "." + wire));
            button.setId(name + "-" + wire);
            button.setToggleGroup(group);
            button.setSelected(value.equals(chosen));
            button.setOnAction(_ -> then.accept(value));
            box.getChildren().add(button);
        }
        return box;
    }

    private String words(String key) {
        return texts.get("app." + key);
    }
}
