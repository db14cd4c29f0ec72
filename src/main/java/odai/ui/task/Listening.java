package odai.ui.task;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// What a part hears of something that outlives it: only while it is in a scene. Put away it is
/// forgotten; put back it hears how things stand.
public final class Listening {
    private Subscription now = Subscription.EMPTY;

    private Listening() {}

    /// @param begin tells the part how things stand, and from then on what changes
    public static void whileShown(Node part, Supplier<Subscription> begin) {
        Listening listening = new Listening();
        part.sceneProperty().subscribe(scene -> listening.shown(scene, begin));
    }

    private void shown(@Nullable Scene scene, Supplier<Subscription> begin) {
        now.unsubscribe();
        now = scene == null ? Subscription.EMPTY : begin.get();
    }
}
