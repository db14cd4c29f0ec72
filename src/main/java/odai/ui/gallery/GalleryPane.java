package odai.ui.gallery;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import odai.dataset.Decision;
import odai.dataset.Kind;
import org.controlsfx.control.GridView;

/// The grid of cards and its keys.
public final class GalleryPane extends StackPane {
    private final GalleryModel model;
    private final ObservableList<Long> items = FXCollections.observableArrayList();
    private final GridView<Long> grid = new GridView<>(items);

    public GalleryPane(GalleryModel model) {
        this.model = model;
        grid.setId("grid");
        grid.setCellWidth(CardCell.WIDTH);
        grid.setCellHeight(CardCell.HEIGHT);
        grid.setHorizontalCellSpacing(8);
        grid.setVerticalCellSpacing(8);
        grid.setCellFactory(_ -> new CardCell(model));
        Label empty = new Label(model.texts().get("app.empty"));
        empty.getStyleClass().add("muted");
        getChildren().addAll(grid, empty);
        model.listing()
                .subscribe(listing -> {
                    items.setAll(listing.ids());
                    empty.setVisible(listing.ids().isEmpty());
                });
        model.versionProperty().subscribe(_ -> redraw());
        grid.skinProperty().subscribe(_ -> fixRows());
        setFocusTraversable(true);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        setOnMousePressed(_ -> requestFocus());
    }

    /// Rows of one height scroll without measuring each.
    private void fixRows() {
        if (grid.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.setFixedCellSize(CardCell.HEIGHT + 2 * grid.getVerticalCellSpacing());
        }
    }

    private void redraw() {
        grid.lookupAll(".grid-cell")
                .forEach(node -> {
                    if (node instanceof CardCell cell && cell.getIndex() >= 0) {
                        cell.updateItem(cell.getItem(), cell.isEmpty());
                    }
                });
    }

    private int columns() {
        double width = grid.getWidth() - 24;
        return Math.max(1, (int) (width / (CardCell.WIDTH + 2 * grid.getHorizontalCellSpacing())));
    }

    private void key(KeyEvent event) {
        boolean handled = event.isShortcutDown() ? shortcut(event) : plain(event);
        if (handled) {
            event.consume();
        }
    }

    private boolean shortcut(KeyEvent event) {
        switch (event.getCode()) {
            case Z -> {
                if (event.isShiftDown()) {
                    model.redo();
                } else {
                    model.undo();
                }
            }
            case A -> model.chooseAll();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean plain(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> move(-1, event);
            case RIGHT -> move(1, event);
            case UP -> move(-columns(), event);
            case DOWN -> move(columns(), event);
            case K -> model.decide(Decision.KEEP);
            case X -> model.decide(Decision.EXCLUDE);
            case U -> model.decide(Decision.UNDECIDED);
            case F, P, C, T -> flag(event);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void move(int by, KeyEvent event) {
        int to = Math.clamp(model.focus() + (long) by, 0, Math.max(0, items.size() - 1));
        model.choose(to, event.isShiftDown(), false);
        if (grid.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(to / columns());
        }
    }

    private void flag(KeyEvent event) {
        KeyCode code = event.getCode();
        Kind kind =
                code == KeyCode.F
                        ? Kind.FACE
                        : code == KeyCode.P
                                ? Kind.PERSON
                                : code == KeyCode.C ? Kind.CHILD : Kind.CAPTCHA;
        if (event.isShiftDown()) {
            model.unflag(kind);
        } else {
            model.toggle(kind);
        }
    }
}
