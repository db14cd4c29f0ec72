package odai.ui;

import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/// Keys that are meant for the window as a whole, and what is dropped on it.
final class WindowInput {
    private final Node root;
    private final Session session;

    private WindowInput(Node root, Session session) {
        this.root = root;
        this.session = session;
    }

    static void listen(Node root, Session session) {
        WindowInput input = new WindowInput(root, session);
        root.addEventHandler(DragEvent.DRAG_OVER, WindowInput::over);
        root.addEventHandler(DragEvent.DRAG_DROPPED, input::dropped);
        root.addEventHandler(KeyEvent.KEY_PRESSED, input::key);
    }

    private static void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.LINK, TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        event.setDropCompleted(true);
        session.open(event.getDragboard().getFiles().getFirst().toString());
        event.consume();
    }

    private void key(KeyEvent event) {
        Runnable meant = meant(event);
        if (meant != null) {
            meant.run();
            event.consume();
        }
    }

    private @Nullable Runnable meant(KeyEvent event) {
        boolean open = session.project() != null;
        if (!event.isShortcutDown()) {
            return event.getCode() == KeyCode.ESCAPE && !open ? session::stop : null;
        }
        return switch (event.getCode()) {
            case O -> session::chooseFolder;
            case COMMA -> session::settings;
            case E -> open ? session::export : null;
            case B -> open ? session::compare : null;
            case Q -> root.getScene().getWindow()::hide;
            default -> null;
        };
    }
}
