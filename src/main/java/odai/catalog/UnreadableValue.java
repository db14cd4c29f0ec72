package odai.catalog;

import java.sql.SQLException;
import odai.work.FileTrouble;

/// A row holds what this app never writes: the file is damaged, even if its pages are in order.
final class UnreadableValue extends SQLException {
    private static final long serialVersionUID = 1L;

    UnreadableValue(RuntimeException cause) {
        super(FileTrouble.UNREADABLE_ROW.wire(), cause);
    }
}
