package odai.ui.task;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.stage.Window;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Whether somebody works in a node's window: it has the focus, and a key or the mouse moved not
/// long ago. Used on the FX thread.
public final class Attention {
    private final ReadOnlyBooleanWrapper used = new ReadOnlyBooleanWrapper(true);
    private final PauseTransition quiet;
    private final EventHandler<InputEvent> moved = _ -> awake();
    private final Subscription listening;
    private @Nullable Scene in;
    private boolean focused = true;

    /// @param idle without a key or the mouse for so long nobody is taken to be there
    public Attention(Node node, Duration idle) {
        quiet = new PauseTransition(idle);
        quiet.setOnFinished(_ -> used.set(false));
        listening =
                Subscription.combine(
                        node.sceneProperty().subscribe(this::scene),
                        node.sceneProperty()
                                .flatMap(Scene::windowProperty)
                                .flatMap(Window::focusedProperty)
                                .orElse(true)
                                .subscribe(this::focus));
    }

    /// Nobody wants to know any more.
    public void leave() {
        listening.unsubscribe();
        scene(null);
        quiet.stop();
    }

    public ReadOnlyBooleanProperty usedProperty() {
        return used.getReadOnlyProperty();
    }

    private void scene(@Nullable Scene now) {
        Scene before = in;
        in = now;
        if (before != null) {
            before.removeEventFilter(InputEvent.ANY, moved);
        }
        if (now != null) {
            now.addEventFilter(InputEvent.ANY, moved);
        }
    }

    private void focus(boolean now) {
        focused = now;
        awake();
    }

    private void awake() {
        used.set(focused);
        quiet.playFromStart();
    }
}
