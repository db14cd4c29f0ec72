package odai.ui.theme;

import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import odai.ui.task.Background;
import org.jspecify.annotations.Nullable;

/// A card above the window's content, which waits behind it. Escape puts it away; the focus goes
/// back to where it was.
public final class Overlay extends StackPane {
    private static final double WIDTH = 560;

    private @Nullable Node before;

    public Overlay() {
        getStyleClass().add("overlay");
        setAlignment(Pos.CENTER);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        hide();
                        event.consume();
                    }
                });
    }

    public void show(Region card) {
        if (!isVisible()) {
            before = getScene().getFocusOwner();
        }
        card.setMaxWidth(WIDTH);
        ScrollPane scroll = new ScrollPane(card);
        scroll.setFitToWidth(true);
        scroll.setMaxWidth(WIDTH + 16);
        scroll.setPrefViewportHeight(height(card));
        scroll.setMaxHeight(Region.USE_PREF_SIZE);
        scroll.getStyleClass().add("overlay-scroll");
        // a card that grows keeps its end in sight; after the layout, which would not notice
        card.heightProperty()
                .subscribe(
                        _ -> Background.show(() -> scroll.setPrefViewportHeight(card.getHeight())));
        getChildren().setAll(scroll);
        setVisible(true);
        applyCss();
        layout();
        card.requestFocus();
        // what a card says itself, else where it wants something typed, else its first button
        Stream.of(".focus-first", ".text-field", ".button")
                .map(card::lookup)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    /// Known only once the card is styled.
    private double height(Region card) {
        getChildren().setAll(card);
        applyCss();
        double height = card.prefHeight(WIDTH);
        getChildren().clear();
        return height;
    }

    public void hide() {
        setVisible(false);
        getChildren().clear();
        if (before != null) {
            before.requestFocus();
            before = null;
        }
    }
}
