package odai.ui.task;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// What a part hears of something that outlives it: only while it is in a scene. Put away it is
/// forgotten; put back it hears how things stand.
public final class SceneSubscription {
    private Subscription now = Subscription.EMPTY;

    private SceneSubscription() {}

    /// @param begin tells the part how things stand, and from then on what changes
    public static void whileShown(Node part, Supplier<Subscription> begin) {
        SceneSubscription sceneSubscription = new SceneSubscription();
        part.sceneProperty().subscribe(scene -> sceneSubscription.shown(scene, begin));
    }

    private void shown(@Nullable Scene scene, Supplier<Subscription> begin) {
        now.unsubscribe();
        now = scene == null ? Subscription.EMPTY : begin.get();
    }
}
