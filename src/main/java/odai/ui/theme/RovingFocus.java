package odai.ui.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// A region whose controls are one stop of Tab together, and arrow keys lead from one to the next:
/// the pattern that ARIA calls a roving tab index. The control that had the focus last is where Tab
/// comes back to.
public final class RovingFocus {
    private final Parent region;
    private final Orientation along;
    private final Predicate<Node> control;
    private @Nullable Node current;

    /// What an arrow key led to; a slider that a click led to keeps its own arrow keys.
    private @Nullable Node led;

    /// @param along in which direction the controls stand beside each other
    /// @param control which nodes below the region are its controls
    public RovingFocus(Parent region, Orientation along, Predicate<Node> control) {
        this.region = region;
        this.along = along;
        this.control = control;
        region.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        region.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::moved);
        settle();
    }

    /// Where Tab comes to the first time.
    public void start(Node first) {
        current = first;
        settle();
    }

    /// Gives the focus to the control that had it last, else to the first.
    public void requestFocus() {
        settle();
        if (current != null) {
            current.requestFocus();
        }
    }

    /// Makes one control the region's stop. To be called again where controls come, go or hide.
    public void settle() {
        List<Node> controls = controls();
        if (current == null || !controls.contains(current)) {
            current = controls.isEmpty() ? null : controls.getFirst();
        }
        controls.forEach(it -> it.setFocusTraversable(it == current));
    }

    private void moved(@Nullable Node owner) {
        if (owner != led) {
            led = null;
        }
        if (owner != null && owner != current && controls().contains(owner)) {
            current = owner;
            settle();
        }
    }

    private List<Node> controls() {
        List<Node> found = new ArrayList<>();
        collect(region, found);
        return found;
    }

    private void collect(Parent parent, List<Node> found) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (!child.isVisible() || child.isDisabled()) {
                continue;
            }
            if (control.test(child)) {
                found.add(child);
            } else if (child instanceof Parent below) {
                collect(below, found);
            }
        }
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        int step = step(event.getCode());
        Node owner = region.getScene().getFocusOwner();
        List<Node> controls = controls();
        int at = controls.indexOf(owner);
        if (at < 0) {
            return;
        }
        if (step != 0 && leaves(owner, step)) {
            led = controls.get(Math.clamp(at + step, 0, controls.size() - 1));
            led.requestFocus();
            event.consume();
        } else if (owner instanceof Slider slider && across(event.getCode()) != 0) {
            // its own keys lead to its neighbours
            slider.adjustValue(
                    slider.getValue() + across(event.getCode()) * slider.getBlockIncrement());
            event.consume();
        }
    }

    /// A caret that can still move in its text stays there.
    private boolean leaves(@Nullable Node owner, int step) {
        if (owner instanceof Slider) {
            return owner == led || owner.isFocusVisible();
        }
        if (!(owner instanceof TextInputControl text)) {
            return true;
        }
        int end = step < 0 ? 0 : text.getLength();
        return text.getSelection().getLength() == 0 && text.getCaretPosition() == end;
    }

    private int step(KeyCode code) {
        boolean horizontal = along == Orientation.HORIZONTAL;
        KeyCode back = horizontal ? KeyCode.LEFT : KeyCode.UP;
        KeyCode on = horizontal ? KeyCode.RIGHT : KeyCode.DOWN;
        return code == back ? -1 : code == on ? 1 : 0;
    }

    private int across(KeyCode code) {
        if (along == Orientation.VERTICAL) {
            return 0;
        }
        return code == KeyCode.UP ? 1 : code == KeyCode.DOWN ? -1 : 0;
    }
}
