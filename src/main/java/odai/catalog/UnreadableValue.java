package odai.catalog;

import java.sql.SQLException;

/// A row holds what this app never writes: the file is damaged, even if its pages are in order.
final class UnreadableValue extends SQLException {
    private static final long serialVersionUID = 1L;

    UnreadableValue(RuntimeException cause) {
        super("a row holds what the app never writes", cause);
    }
}
