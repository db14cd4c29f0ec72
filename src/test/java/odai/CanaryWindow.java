package odai;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import odai.targets.Target;

/// A hand at the real window, from within its process: types a key where it is for this session
/// only, sends, breaks what can be broken, exports, and says everything it sees.
public final class CanaryWindow {
    private static final long GLANCE_NANOS = 30_000_000;
    private static final int GLANCES = 4000;

    private final String key;

    private CanaryWindow(String key) {
        this.key = key;
    }

    /// The key comes in by the standard input.
    ///
    /// @param arguments a project, a target of the user's own, the address of its service
    public static void main(String[] arguments) throws Exception {
        String key = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        Thread window = new Thread(() -> Main.main(new String[] {arguments[0]}), "window");
        window.start();
        CanaryWindow hand = new CanaryWindow(key);
        hand.until("the project is shown", () -> hand.find("#grid").isPresent());
        hand.send(arguments[1], arguments[2]);
        hand.crash();
        hand.keep();
        hand.export(Path.of(arguments[0]));
        hand.act(() -> hand.scene().getWindow().hide());
        window.join();
    }

    /// Refused at first, with a word that repeats the key.
    private void send(String target, String address) {
        act(() -> node(".tab-pane", TabPane.class).getSelectionModel().select(2));
        act(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<Target> targets = node("#target", ComboBox.class);
            targets.setValue(
                    targets.getItems().stream()
                            .filter(it -> it.id().equals(target))
                            .findFirst()
                            .orElseThrow());
            node("#base-url", TextField.class).setText(address);
            node("#key", PasswordField.class).setText(key);
        });
        press("#submit");
        until("it is refused", () -> words().contains("does not accept this key"));
        look();
        press("#submit");
        until("it ends", () -> words().contains("succeeded"));
        look();
    }

    /// On the window's thread and on another.
    private void crash() {
        Platform.runLater(() -> {
            throw new IllegalStateException("the window breaks with " + key);
        });
        until("that is told", () -> words().contains("the window breaks"));
        look();
        Thread worker =
                new Thread(() -> {
                    throw new LinkageError("a worker breaks with " + key);
                });
        worker.start();
        until("that too", () -> words().contains("a worker breaks"));
        look();
    }

    /// In the settings, where this system has no keyring.
    private void keep() {
        press("#settings");
        until("there is a field", () -> find("#key-field-azure").isPresent());
        act(() -> node("#key-field-azure", PasswordField.class).setText(key));
        press("#key-save-azure");
        until("it is taken", () -> words().contains("gone when the window is closed"));
        look();
    }

    private void export(Path project) {
        act(() -> type(KeyCode.ESCAPE, false));
        act(() -> type(KeyCode.E, true));
        press("#export-write");
        until("it is written", () -> Files.exists(project.resolve("exports/export/manifest.json")));
        until("that is said", () -> enabled("#export-write"));
        look();
    }

    private void type(KeyCode code, boolean shortcut) {
        Node target = Optional.ofNullable(scene().getFocusOwner()).orElse(scene().getRoot());
        target.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, shortcut));
    }

    private void press(String id) {
        until(id + " can be pressed", () -> enabled(id));
        act(() -> node(id, Button.class).fire());
    }

    private boolean enabled(String id) {
        return find(id).filter(it -> !it.isDisabled() && it.isVisible()).isPresent();
    }

    private Optional<Node> find(String selector) {
        return Window.getWindows().stream()
                .map(Window::getScene)
                .map(scene -> scene.lookup(selector))
                .filter(node -> node != null)
                .findFirst();
    }

    private <T extends Node> T node(String selector, Class<T> type) {
        return type.cast(find(selector).orElseThrow());
    }

    private Scene scene() {
        return Window.getWindows().getFirst().getScene();
    }

    private void look() {
        CompletableFuture<String> seen = new CompletableFuture<>();
        Platform.runLater(() -> seen.complete(words()));
        System.out.println(seen.join());
    }

    private String words() {
        List<String> words = new ArrayList<>();
        Window.getWindows().forEach(window -> read(window.getScene().getRoot(), words));
        return String.join("\n", words);
    }

    private void read(Node node, List<String> words) {
        if (!node.isVisible()) {
            return;
        }
        if (node.toString().contains(key)) {
            words.add(node.toString());
        }
        if (node instanceof Labeled label
                && label.getText() != null
                && !label.getText().isBlank()) {
            words.add(label.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> read(child, words));
        }
    }

    private void act(Runnable action) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                action.run();
                done.complete(true);
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        done.join();
    }

    private void until(String what, BooleanSupplier holds) {
        for (int glance = 0; glance < GLANCES; glance++) {
            if (holds(holds)) {
                return;
            }
            LockSupport.parkNanos(GLANCE_NANOS);
        }
        look();
        System.out.println("waited in vain: " + what);
        System.exit(9);
    }

    private static boolean holds(BooleanSupplier holds) {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        try {
            Platform.runLater(() -> answer.complete(holds.getAsBoolean()));
        } catch (IllegalStateException e) {
            // there is no window yet
            return false;
        }
        return answer.join();
    }
}
