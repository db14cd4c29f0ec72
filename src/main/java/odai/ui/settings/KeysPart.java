package odai.ui.settings;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import odai.settings.Keys;
import odai.targets.Target;
import odai.text.Texts;
import odai.ui.task.Background;
import odai.ui.theme.Parts;

/// The keys of the services: where each comes from, and how to keep or forget one. What is kept is
/// never shown, not even a part of it.
public final class KeysPart extends VBox {
    private final Texts texts;
    private final Keys keys;
    private final Background tasks;
    private final Label sessionOnly;

    /// What the keyring was found to be and to hold.
    private record KeyStatus(boolean keepable, Optional<Keys.Origin> origin) {}

    /// @param targets those that want no key are left out
    /// @param tasks looks into the keyring, which may take long
    public KeysPart(Texts texts, Keys keys, List<Target> targets, Background tasks) {
        super(12);
        this.texts = texts;
        this.keys = keys;
        this.tasks = tasks;
        setId("keys");
        getChildren().add(Parts.title(words("title")));
        getChildren().add(Parts.label("muted", words("about")));
        sessionOnly = Parts.note("attention", words("session-only"));
        sessionOnly.setVisible(false);
        sessionOnly.managedProperty().bind(sessionOnly.visibleProperty());
        getChildren().add(sessionOnly);
        targets.stream()
                .filter(target -> !target.keyVariable().isEmpty())
                .forEach(target -> getChildren().add(new ServiceKeyRow(target)));
    }

    /// One service's key.
    private final class ServiceKeyRow extends VBox {
        private final Target target;
        private final Label state = Parts.label("muted", words("looking"));
        private final PasswordField field = new PasswordField();
        private final Button save;
        private final Button forget;
        private boolean keepable;

        ServiceKeyRow(Target target) {
            super(4);
            this.target = target;
            String id = target.id();
            state.setId("key-state-" + id);
            field.setId("key-field-" + id);
            field.setPromptText(words("prompt"));
            field.setAccessibleText(words("prompt") + " " + target.name());
            field.setOnAction(_ -> save());
            HBox.setHgrow(field, Priority.ALWAYS);
            save = Parts.button(words("use"), "", this::save);
            save.setId("key-save-" + id);
            save.disableProperty().bind(field.textProperty().map(String::isBlank));
            forget = Parts.button(words("forget"), "", this::forget);
            forget.setId("key-forget-" + id);
            forget.setVisible(false);
            forget.managedProperty().bind(forget.visibleProperty());
            HBox line = new HBox(8, field, save, forget);
            Node name = Parts.label("strong", target.name());
            getChildren().addAll(Parts.row(name, state), line);
            look();
        }

        private void look() {
            tasks.run(
                    () ->
                            new KeyStatus(
                                    keys.keepable(),
                                    keys.find(target.id(), target.keyVariable())
                                            .map(Keys.FoundKey::origin)),
                    this::show);
        }

        private void show(KeyStatus keyStatus) {
            keepable = keyStatus.keepable();
            sessionOnly.setVisible(!keepable);
            save.setText(words(keepable ? "save" : "use"));
            state.setText(
                    keyStatus
                            .origin()
                            .map(it -> words("origin." + wire(it), target.keyVariable()))
                            .orElseGet(() -> words("none")));
            forget.setVisible(
                    keyStatus.origin().filter(it -> it != Keys.Origin.ENVIRONMENT).isPresent());
        }

        private void save() {
            String typed = field.getText().strip();
            if (typed.isEmpty()) {
                return;
            }
            field.clear();
            state.setText(words("looking"));
            boolean meant = keepable;
            tasks.run(
                    () -> {
                        if (meant) {
                            return keys.keep(target.id(), typed);
                        }
                        keys.use(target.id(), typed);
                        return false;
                    },
                    kept -> {
                        forget.setVisible(true);
                        state.setText(words(kept ? "kept" : meant ? "not-kept" : "origin.session"));
                    });
        }

        private void forget() {
            state.setText(words("looking"));
            tasks.run(
                    () -> keys.forget(target.id()),
                    gone -> {
                        if (gone) {
                            look();
                        } else {
                            state.setText(words("not-forgotten"));
                        }
                    });
        }
    }

    private static String wire(Keys.Origin origin) {
        return switch (origin) {
            case SESSION -> "session";
            case ENVIRONMENT -> "environment";
            case KEYRING -> "keyring";
        };
    }

    private String words(String key, Object... arguments) {
        return texts.get("keys." + key, arguments);
    }
}
