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
    private final WindowSession windowSession;

    private WindowInput(Node root, WindowSession windowSession) {
        this.root = root;
        this.windowSession = windowSession;
    }

    static void listen(Node root, WindowSession windowSession) {
        WindowInput input = new WindowInput(root, windowSession);
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
        windowSession.open(event.getDragboard().getFiles().getFirst().toString());
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
        boolean open = windowSession.project() != null;
        if (!event.isShortcutDown()) {
            return event.getCode() == KeyCode.ESCAPE && !open ? windowSession::stop : null;
        }
        return switch (event.getCode()) {
            case O -> windowSession::chooseFolder;
            case COMMA -> windowSession.actions()::settings;
            case E -> open ? windowSession.actions()::export : null;
            case B -> open ? windowSession.actions()::compare : null;
            case Q -> root.getScene().getWindow()::hide;
            default -> null;
        };
    }
}
