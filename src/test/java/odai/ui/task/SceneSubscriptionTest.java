package odai.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.layout.Pane;
import odai.ui.FxCase;
import org.junit.jupiter.api.Test;

class SceneSubscriptionTest extends FxCase {
    @Test
    void aPartHearsOnlyWhileItIsShownAndThenHowThingsStand() {
        var outlives = new SimpleStringProperty("first");
        List<String> heard = new ArrayList<>();
        Pane part = on(Pane::new);
        Pane window = laid(100, 100, Pane::new);
        run(() ->
                SceneSubscription.whileShown(part, () -> outlives.subscribe(it -> heard.add(it))));
        assertThat(heard).isEmpty();
        run(() -> window.getChildren().add(part));
        run(() -> outlives.set("second"));
        assertThat(heard).containsExactly("first", "second");
        run(() -> window.getChildren().clear());
        run(() -> outlives.set("third"));
        assertThat(heard).containsExactly("first", "second");
        run(() -> window.getChildren().add(part));
        assertThat(heard).containsExactly("first", "second", "third");
    }
}
