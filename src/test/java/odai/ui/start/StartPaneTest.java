package odai.ui.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Proxy;
import javafx.scene.Node;
import odai.ui.FxCase;
import org.junit.jupiter.api.Test;

class StartPaneTest extends FxCase {
    private static StartPane.Ways nowhere() {
        return (StartPane.Ways)
                Proxy.newProxyInstance(
                        StartPane.Ways.class.getClassLoader(),
                        new Class<?>[] {StartPane.Ways.class},
                        (_, _, _) -> null);
    }

    @Test
    void whatGoesOnIsSaidInTheMiddle() {
        StartPane pane = laid(1280, 800, () -> new StartPane(ENGLISH, nowhere()));
        run(() -> {
            pane.busy("Reading the data set…", true);
            lay(pane);
        });
        Node words = on(() -> pane.lookup("#start-message").lookup(".text"));
        assertThat(on(() -> words.localToScene(words.getBoundsInLocal()).getCenterX()))
                .isCloseTo(640, within(1.5));
    }
}
