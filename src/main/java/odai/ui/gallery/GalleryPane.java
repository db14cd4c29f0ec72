package odai.ui.gallery;

import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import odai.dataset.ExampleQuery;
import odai.ui.project.CurationKeys;
import odai.ui.project.ProjectModel;
import odai.ui.theme.Parts;
import org.controlsfx.control.GridView;
import org.jspecify.annotations.Nullable;

/// The grid of cards and its keys.
public final class GalleryPane extends StackPane {
    private static final double SCROLL_BAR = 24;

    private final ProjectModel model;
    private final Runnable open;
    private final GridView<Long> grid = new GridView<>();
    private final ShownIds shown = new ShownIds();
    private final CardPool cardPool;
    private final DoubleProperty cardWidth = new SimpleDoubleProperty(196);
    private final ObservableValue<CardSize> size;
    private @Nullable VirtualFlow<?> watched;

    /// @param open shows the focused example large
    public GalleryPane(ProjectModel model, Runnable open) {
        this.model = model;
        this.open = open;
        grid.setId("grid");
        // the keys are the gallery's own
        grid.setFocusTraversable(false);
        size = Bindings.createObjectBinding(this::fitted, cardWidth, grid.widthProperty());
        grid.cellWidthProperty().bind(size.map(CardSize::width));
        grid.cellHeightProperty().bind(size.map(CardSize::height));
        grid.setHorizontalCellSpacing(6);
        grid.setVerticalCellSpacing(6);
        cardPool = new CardPool(() -> new CardCell(model, size, open));
        grid.setCellFactory(_ -> cardPool.next());
        grid.setItems(shown);
        CardMenu menu = new CardMenu(model, open);
        grid.setOnContextMenuRequested(event -> {
            if (model.cursor().focus() >= 0) {
                menu.show(grid, event.getScreenX(), event.getScreenY());
            }
        });
        Label why = new Label();
        why.setId("empty-words");
        VBox empty = empty(why);
        getChildren().addAll(grid, empty);
        model.listing()
                .subscribe(listing -> {
                    // nothing is laid out anew where the same examples stand in the same places, as
                    // after most decisions
                    shown.show(listing.ids());
                    empty.setVisible(listing.ids().isEmpty());
                    why.setText(EmptyWords.of(model.texts(), model.reviews(), listing.counts()));
                });
        model.versionProperty().subscribe(_ -> redraw());
        model.cursor().arrivals().subscribe(_ -> reveal());
        grid.skinProperty().subscribe(_ -> fixRows());
        size.subscribe(_ -> fixRows());
        // which cards are in sight is known only once they are laid out
        Runnable looks = this::look;
        sceneProperty()
                .subscribe((before, now) -> {
                    if (before != null) {
                        before.removePostLayoutPulseListener(looks);
                    }
                    if (now != null) {
                        now.addPostLayoutPulseListener(looks);
                    }
                });
        setFocusTraversable(true);
        getStyleClass().add("gallery");
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        setOnMousePressed(_ -> requestFocus());
    }

    public DoubleProperty cardWidthProperty() {
        return cardWidth;
    }

    /// How many cards were ever made.
    int cardsMade() {
        return cardPool.made();
    }

    private VBox empty(Label words) {
        words.getStyleClass().add("muted");
        VBox empty =
                new VBox(
                        12,
                        words,
                        Parts.button(
                                model.texts().get("app.filter.all"),
                                "",
                                () -> model.ask(ExampleQuery.ALL)));
        empty.setAlignment(Pos.CENTER);
        empty.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        return empty;
    }

    /// Rows of one height scroll without measuring each.
    private void fixRows() {
        if (grid.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            if (watched != flow) {
                watched = flow;
                flow.setFocusTraversable(false);
            }
            flow.setFixedCellSize(size.getValue().height() + 2 * grid.getVerticalCellSpacing());
        }
    }

    private void look() {
        if (watched != null
                && watched.getFirstVisibleCell() != null
                && watched.getLastVisibleCell() != null) {
            model.see(
                    watched.getFirstVisibleCell().getIndex() * columns(),
                    (watched.getLastVisibleCell().getIndex() + 1) * columns());
        }
    }

    private void redraw() {
        look();
        cardPool.redraw();
    }

    /// Cards are as wide as asked for, or a little wider, so that a row fills its place.
    private CardSize fitted() {
        double width = (grid.getWidth() - SCROLL_BAR) / columns();
        double beside = 2 * grid.getHorizontalCellSpacing();
        return new CardSize(Math.max(cardWidth.get(), Math.floor(width - beside)));
    }

    private int columns() {
        double width = grid.getWidth() - SCROLL_BAR;
        return Math.max(1, (int) (width / (cardWidth.get() + 2 * grid.getHorizontalCellSpacing())));
    }

    private int rowsOfPage() {
        double row = size.getValue().height() + 2 * grid.getVerticalCellSpacing();
        return Math.max(1, (int) (grid.getHeight() / row));
    }

    private void key(KeyEvent event) {
        if (!event.isAltDown() && (moves(event) || CurationKeys.handle(event, model))) {
            reveal();
            event.consume();
        }
    }

    private boolean moves(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> move(-1, event);
            case RIGHT -> move(1, event);
            case UP -> move(-columns(), event);
            case DOWN -> move(columns(), event);
            case PAGE_UP -> move(-columns() * rowsOfPage(), event);
            case PAGE_DOWN -> move(columns() * rowsOfPage(), event);
            case HOME -> move(-shown.size(), event);
            case END -> move(shown.size(), event);
            case ENTER, SPACE -> {
                if (model.cursor().focus() >= 0) {
                    open.run();
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void move(int by, KeyEvent event) {
        int to = Math.clamp(model.cursor().focus() + (long) by, 0, Math.max(0, shown.size() - 1));
        model.cursor().choose(to, event.isShiftDown(), false);
    }

    /// The focused card is in sight, and nothing moves that need not.
    public void reveal() {
        if (grid.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && model.cursor().focus() >= 0) {
            int row = model.cursor().focus() / columns();
            var first = flow.getFirstVisibleCell();
            var last = flow.getLastVisibleCell();
            if (first == null || last == null || row <= first.getIndex()) {
                flow.scrollToTop(row);
            } else if (row >= last.getIndex()) {
                // scrollTo would leave a row alone that is in sight already
                flow.scrollToTop(Math.max(0, row - rowsOfPage() + 1));
            }
        }
    }
}
