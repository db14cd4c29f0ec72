package odai.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import odai.ui.FxCase;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class AttentionTest extends FxCase {
    private static final Duration SOON = Duration.millis(80);
    private static final Duration NEVER = Duration.hours(1);

    private static void until(Attention attention, boolean used) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> on(() -> attention.usedProperty().get() == used));
    }

    @Test
    void aWindowNobodyTouchesIsNotUsedUntilAKeyIsPressed() throws TimeoutException {
        StackPane part = laid(100, 100, StackPane::new);
        Attention attention = on(() -> new Attention(part, SOON));
        run(() -> key(part));
        until(attention, false);
        boolean woken =
                on(() -> {
                    key(part);
                    return attention.usedProperty().get();
                });
        assertThat(woken).isTrue();
        until(attention, false);
    }

    @Test
    void aPartThatMovesToAnotherSceneIsFollowed() throws TimeoutException {
        StackPane part = on(StackPane::new);
        Attention attention = on(() -> new Attention(part, SOON));
        StackPane elsewhere = laid(100, 100, () -> new StackPane(part));
        run(() -> key(elsewhere));
        until(attention, false);
        assertThat(
                        on(() -> {
                            key(elsewhere);
                            return attention.usedProperty().get();
                        }))
                .isTrue();
    }

    @Test
    void whoeverComesIsTakenToBeThere() {
        StackPane part = laid(100, 100, StackPane::new);
        Attention attention = on(() -> new Attention(part, NEVER));
        assertThat(on(() -> attention.usedProperty().get())).isTrue();
    }

    @Test
    void whoeverIsNotAskedAnyMoreListensToNothing() throws TimeoutException {
        StackPane part = laid(100, 100, StackPane::new);
        Attention attention = on(() -> new Attention(part, SOON));
        run(() -> key(part));
        until(attention, false);
        run(attention::leave);
        boolean woken =
                on(() -> {
                    key(part);
                    return attention.usedProperty().get();
                });
        assertThat(woken).isFalse();
        StackPane elsewhere = laid(100, 100, () -> new StackPane(part));
        run(() -> key(elsewhere));
        assertThat(on(() -> attention.usedProperty().get())).isFalse();
    }

    private static void key(StackPane part) {
        Event.fireEvent(
                part,
                new KeyEvent(
                        KeyEvent.KEY_PRESSED, "a", "a", KeyCode.A, false, false, false, false));
    }
}
