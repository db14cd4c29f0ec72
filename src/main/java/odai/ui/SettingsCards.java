package odai.ui;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import odai.settings.Keys;
import odai.settings.Preferences;
import odai.settings.PreferencesFile;
import odai.targets.Target;
import odai.targets.TargetFiles;
import odai.targets.Targets;
import odai.text.Texts;
import odai.ui.settings.KeysPart;
import odai.ui.settings.SettingsPane;
import odai.ui.settings.TargetPane;
import odai.ui.settings.TargetsPart;
import odai.ui.task.Background;
import odai.ui.theme.Overlay;
import odai.ui.theme.Themes;

/// What a person prefers, their keys and their targets, as cards above the window. A choice holds
/// at once; another language, or another target, has the screens built anew.
final class SettingsCards {
    private final PreferencesFile preferences;
    private final Keys keys;
    private final TargetFiles targets;
    private final Background tasks;
    private final Overlay overlay;
    private final Runnable rebuild;
    private Texts texts;

    /// @param rebuild the same screens, in what are now the words
    SettingsCards(
            PreferencesFile preferences,
            Keys keys,
            Background tasks,
            Overlay overlay,
            Runnable rebuild) {
        this.preferences = preferences;
        this.keys = keys;
        this.targets = new TargetFiles(preferences.folder().resolve("targets")).load();
        this.tasks = tasks;
        this.overlay = overlay;
        this.rebuild = rebuild;
        this.texts = words();
    }

    private Texts words() {
        String language = preferences.language();
        return new Texts(language.isEmpty() ? Locale.getDefault() : Locale.of(language));
    }

    /// The words of the language that is chosen now.
    Texts texts() {
        return texts;
    }

    /// This person's own targets.
    TargetFiles targets() {
        return targets;
    }

    void show() {
        List<Node> parts =
                List.of(
                        new KeysPart(texts, keys, Targets.all(), tasks),
                        new TargetsPart(texts, targets, this::edit));
        overlay.show(
                new SettingsPane(texts, preferences.now(), this::prefer, parts, overlay::hide));
    }

    private void edit(Target target) {
        overlay.show(new TargetPane(texts, targets, target, this::edited));
    }

    /// The screens offer other targets, or know other things of them.
    private void edited() {
        rebuild.run();
        show();
    }

    private void prefer(Preferences now) {
        Preferences before = preferences.now();
        preferences.change(_ -> now);
        if (!before.theme().equals(now.theme())) {
            Themes.install(now.theme());
        }
        if (!before.language().equals(now.language())) {
            texts = words();
            rebuild.run();
        }
        show();
    }
}
