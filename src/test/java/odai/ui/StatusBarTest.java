package odai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import odai.dataset.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

class StatusBarTest extends ModelCase {
    private StatusBar status;
    private VBox window;
    private int turned;

    @BeforeEach
    void aBar() {
        status = on(() -> new StatusBar(model(), () -> {}));
        window = laid(1280, 200, () -> new VBox(status));
    }

    private double height() {
        run(() -> lay(window));
        return on(status::getHeight);
    }

    private void working(boolean paused) {
        run(() ->
                status.working(
                        "at it", .3, new StatusBar.Pausing(paused, () -> turned++), () -> {}));
    }

    private FontIcon icon() {
        return on(() -> (FontIcon) ((Button) status.lookup("#pause-task")).getGraphic());
    }

    @Test
    void nothingMovesWhenSomethingGoesOnOrEnds() {
        double idle = height();
        working(false);
        assertThat(height()).isEqualTo(idle);
        assertThat(on(() -> status.lookup("#pause-task").getBoundsInParent().getHeight()))
                .isLessThan(idle);
        run(() -> status.rest("done"));
        assertThat(height()).isEqualTo(idle);
    }

    @Test
    void whatIsPausedOffersToGoOn() {
        working(false);
        assertThat(icon().getIconCode()).isEqualTo(Feather.PAUSE);
        working(true);
        assertThat(icon().getIconCode()).isEqualTo(Feather.PLAY);
        Button pause = on(() -> (Button) status.lookup("#pause-task"));
        assertThat(on(() -> pause.getTooltip().getText())).isEqualTo("Go on");
        run(pause::fire);
        assertThat(turned).isEqualTo(1);
        working(false);
        assertThat(icon().getIconCode()).isEqualTo(Feather.PAUSE);
    }

    @Test
    void howFarThereIsToGoCanBeSeen() {
        working(false);
        height();
        Region track = on(() -> (Region) status.lookup(".track"));
        assertThat(on(() -> track.getBackground().getFills().getFirst().getFill()))
                .isNotEqualTo(on(() -> status.getBackground().getFills().getFirst().getFill()));
    }

    @Test
    void theWordsAreCutBeforeTheButtonsAre() {
        run(() -> status.working("words ".repeat(80), .3, null, () -> {}));
        height();
        Button stop = on(() -> (Button) status.lookup("#stop-task"));
        assertThat(on(() -> stop.getBoundsInParent().getMaxX())).isLessThanOrEqualTo(1280);
        assertThat(on(() -> ((Label) status.lookup("#doing")).isTextTruncated())).isTrue();
        assertThat(on(() -> status.lookup("#pause-task").isVisible())).isFalse();
        Label doing = on(() -> (Label) status.lookup("#doing"));
        assertThat(on(() -> doing.getTooltip().getText())).isEqualTo(doing.getText());
        run(() -> status.rest("done"));
        height();
        assertThat(on(doing::getTooltip)).isNull();
    }

    @Test
    void theFocusStaysOnItsCountWhenCountsChange() {
        run(() -> status.lookup("#status-skipped").requestFocus());
        Node before = on(() -> window.getScene().getFocusOwner());
        see(1, Map.of(Kind.FACE, .95));
        settle();
        Node now = on(() -> window.getScene().getFocusOwner());
        assertThat(now.getId()).isEqualTo("status-skipped");
        assertThat(now).isNotSameAs(before);
        assertThat(((Button) now).getText()).isEqualTo("1 will be skipped");
    }

    @Test
    void whatNobodyHasLookedAtIsSaidOfThoseThatTrainAndLeadsToThem() {
        see(1, Map.of());
        settle();
        Button unseen = on(() -> (Button) status.lookup("#status-unseen"));
        assertThat(unseen.getText()).isEqualTo("(of these 149 not looked at yet)");
        settled(unseen::fire);
        assertThat(on(() -> model().listing().get().ids())).hasSize(149).doesNotContain(1L);
        assertThat(on(() -> model().query().unseen())).isTrue();
    }
}
