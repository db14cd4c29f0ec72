package odai.ui.theme;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import odai.ui.task.Background;
import org.jspecify.annotations.Nullable;

/// A card above the window's content, which waits behind it. The keys are the card's alone: Tab
/// goes round in it, and what in it loses the focus, or is taken away with it, leaves it to the
/// card. Escape puts the card away; the focus goes back to where it was.
public final class Overlay extends StackPane {
    private static final double WIDTH = 560;
    private static final double UNTOUCHED = -1;

    private @Nullable Node before;
    private @Nullable Region card;
    private Subscription keeping = Subscription.EMPTY;
    private boolean tabbing;
    private boolean backwards;
    private double top = UNTOUCHED;

    public Overlay() {
        getStyleClass().add("overlay");
        setAlignment(Pos.CENTER);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> hold());
        heightProperty().subscribe(_ -> top = UNTOUCHED);
        EnterKey.presses(this);
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        hide();
                        event.consume();
                    }
                });
    }

    public void show(Region next) {
        if (!isVisible()) {
            before = getScene().getFocusOwner();
        }
        keeping.unsubscribe();
        top = UNTOUCHED;
        card = next;
        put(next);
        keeping = getScene().focusOwnerProperty().subscribe(this::keep);
    }

    private void put(Region card) {
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

    private void pressed(KeyEvent event) {
        hold();
        tabbing = event.getCode() == KeyCode.TAB;
        backwards = event.isShiftDown();
        // the focus moves at once or not at all
        Background.show(() -> tabbing = false);
    }

    /// From the first press on what is pressed stays under the hand: the card keeps its top.
    private void hold() {
        if (top == UNTOUCHED && !getChildren().isEmpty()) {
            top = getChildren().getFirst().getLayoutY();
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (top != UNTOUCHED) {
            for (Node child : getChildren()) {
                double last =
                        getHeight() - snappedBottomInset() - child.getLayoutBounds().getHeight();
                child.setLayoutY(Math.max(snappedTopInset(), Math.min(top, last)));
            }
        }
    }

    /// The focus stays in the card.
    private void keep(@Nullable Node now) {
        if (card == null || FocusOwner.within(this, now)) {
            return;
        }
        if (before != null && before.getScene() == null) {
            // what was behind the card was built anew
            before = now;
        }
        List<Node> round = tabbing ? round(card) : List.of();
        // from the last to the first, from the first to the last; where what was pressed is gone,
        // to nothing that could be pressed by mistake
        Node to = round.isEmpty() ? card : backwards ? round.getLast() : round.getFirst();
        to.requestFocus();
    }

    private static boolean stops(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return !node.isDisabled();
    }

    /// Where Tab stops, in its order.
    private static List<Node> round(Parent part) {
        return part.getChildrenUnmodifiable().stream()
                .flatMap(child ->
                        Stream.concat(
                                Stream.of(child).filter(Node::isFocusTraversable),
                                child instanceof Parent parent
                                        ? round(parent).stream()
                                        : Stream.<Node>of()))
                .filter(Overlay::stops)
                .toList();
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
        keeping.unsubscribe();
        card = null;
        setVisible(false);
        getChildren().clear();
        if (before != null) {
            before.requestFocus();
            before = null;
        }
    }
}
