package odai.ui.project;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import odai.service.ApiKey;
import odai.settings.Keys;
import odai.targets.Target;
import odai.text.Texts;
import odai.ui.task.Background;
import odai.ui.task.StaleGuard;
import odai.ui.theme.Parts;

/// The key for what is asked of a target. One that is known already is never put into the field:
/// the field says where it comes from, and what is typed takes its place.
public final class KeyField extends PasswordField {
    private final Texts texts;
    private final Keys keys;
    private final Background tasks;
    private final CheckBox keep = new CheckBox();
    private final Label stays = Parts.label("fine-print", "");
    private final VBox about;
    private String target = "";
    private Optional<Keys.FoundKey> foundKey = Optional.empty();
    private final StaleGuard asked = new StaleGuard();

    /// What a look into the keyring found.
    private record FieldState(boolean keepable, Optional<Keys.FoundKey> found) {}

    public KeyField(Texts texts, Keys keys, Background tasks) {
        this.texts = texts;
        this.keys = keys;
        this.tasks = tasks;
        stays.setText(words("field.stays"));
        setId("key");
        keep.setId("keep-key");
        keep.setText(words("field.keep"));
        keep.setVisible(false);
        keep.managedProperty().bind(keep.visibleProperty());
        stays.managedProperty().bind(stays.visibleProperty());
        stays.visibleProperty().bind(keep.selectedProperty().not());
        about = new VBox(4, keep, stays);
    }

    /// What belongs below the field.
    public Node about() {
        return about;
    }

    /// Changes whenever another key is typed.
    public ReadOnlyStringProperty value() {
        return textProperty();
    }

    /// Forgets what was typed for another target, and looks for this one's.
    public void choose(Target next) {
        clear();
        keep.setSelected(false);
        stays.setText(words("field.stays"));
        foundKey = Optional.empty();
        target = next.id();
        // a keyring that was locked may answer when another target is chosen
        Consumer<FieldState> then = asked.only(fieldState -> show(fieldState, next.keyVariable()));
        show(new FieldState(false, Optional.empty()), "");
        if (next.keyVariable().isEmpty()) {
            return;
        }
        tasks.run(
                () -> new FieldState(keys.keepable(), keys.find(next.id(), next.keyVariable())),
                then);
    }

    private void show(FieldState fieldState, String variable) {
        foundKey = fieldState.found();
        keep.setVisible(fieldState.keepable());
        setPromptText(
                fieldState
                        .found()
                        .map(it ->
                                switch (it.origin()) {
                                    case SESSION -> words("field.session");
                                    case ENVIRONMENT -> words("field.environment", variable);
                                    case KEYRING -> words("field.keyring");
                                })
                        .orElseGet(() -> words("field.session")));
    }

    /// The key to be used now: what was typed, for this session or, if wished, for good; else what
    /// was found.
    public ApiKey use() {
        String typed = getText().strip();
        if (typed.isEmpty()) {
            return foundKey.map(it -> new ApiKey(it.value())).orElse(ApiKey.NONE);
        }
        String name = target;
        keys.use(name, typed);
        if (keep.isSelected()) {
            tasks.run(() -> keys.keep(name, typed), this::kept);
        }
        return new ApiKey(typed);
    }

    private void kept(boolean kept) {
        keep.setSelected(false);
        stays.setText(words(kept ? "kept" : "not-kept"));
    }

    private String words(String key, Object... arguments) {
        return texts.get("keys." + key, arguments);
    }
}
