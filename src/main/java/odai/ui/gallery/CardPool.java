package odai.ui.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Parent;

/// The cards of a grid. Rows come and go (a narrower window, a part that is folded away, a last row
/// that is shorter than the others); a card that its row let go of is used again before another is
/// made, so that there are never more than were in sight at once.
final class CardPool {
    private final Supplier<CardCell> factory;
    private final List<CardCell> all = new ArrayList<>();

    CardPool(Supplier<CardCell> factory) {
        this.factory = factory;
    }

    /// One that no row shows.
    CardCell next() {
        for (CardCell card : all) {
            if (!inRow(card)) {
                return card;
            }
        }
        CardCell made = factory.get();
        all.add(made);
        return made;
    }

    /// A row that is not used any more keeps its cards but is itself in nothing.
    private static boolean inRow(CardCell card) {
        Parent row = card.getParent();
        return row != null && row.getParent() != null;
    }

    int made() {
        return all.size();
    }

    /// Draws anew what is in sight.
    void redraw() {
        for (CardCell card : all) {
            if (inRow(card) && card.getIndex() >= 0) {
                card.updateItem(card.getItem(), card.isEmpty());
            }
        }
    }
}
