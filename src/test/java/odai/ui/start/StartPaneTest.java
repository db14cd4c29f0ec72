package odai.ui.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import odai.ui.FxCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartPaneTest extends FxCase {
    private static StartPane.StartActions nowhere() {
        return (StartPane.StartActions)
                Proxy.newProxyInstance(
                        StartPane.StartActions.class.getClassLoader(),
                        new Class<?>[] {StartPane.StartActions.class},
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

    @Test
    void whatCannotBeSeenInANameIsMadeVisible() {
        StartPane pane = laid(1280, 800, () -> new StartPane(ENGLISH, nowhere()));
        run(() -> pane.rest("a\u202Eb is damaged"));
        assertThat(words(pane)).contains("b is damaged").doesNotContain("\u202E");
    }

    @Test
    void aRecentProjectsNamePathAndButtonAreOnOneLine(@TempDir Path folder) throws IOException {
        Path deep = folder.resolve("a-rather-long-name/".repeat(6) + "bokete.odai");
        Files.createDirectories(deep);
        StartPane pane = laid(1280, 800, () -> new StartPane(ENGLISH, nowhere()));
        run(() -> {
            pane.recent(List.of(deep.toString(), "/nowhere/gone.odai"));
            lay(pane);
        });
        for (Node row : on(() -> pane.lookupAll(".recent-row"))) {
            List<Node> parts = on(() -> List.copyOf(((HBox) row).getChildren()));
            assertThat(parts).hasSize(3);
            double middle = middle(parts.getFirst());
            assertThat(parts)
                    .allSatisfy(it -> assertThat(middle(it)).isCloseTo(middle, within(1.0)));
        }
        Label path = on(() -> (Label) pane.lookup(".recent-row .fine-print"));
        assertThat(on(path::isTextTruncated)).isTrue();
        assertThat(on(() -> path.getTooltip().getText())).isEqualTo(deep.toString());
    }

    private static double middle(Node node) {
        return on(() -> node.getBoundsInParent().getCenterY());
    }
}
