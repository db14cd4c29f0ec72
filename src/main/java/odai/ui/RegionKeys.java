package odai.ui;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import odai.ui.theme.FocusOwner;

/// F6 and Shift+F6 go from one part of the window to the next, round and round.
final class RegionKeys {
    private final Supplier<List<FocusRegion>> regions;

    private RegionKeys(Supplier<List<FocusRegion>> regions) {
        this.regions = regions;
    }

    /// @param regions in order; empty where something covers them
    static void listen(Node window, Supplier<List<FocusRegion>> regions) {
        window.addEventFilter(KeyEvent.KEY_PRESSED, new RegionKeys(regions)::key);
    }

    private void key(KeyEvent event) {
        if (event.getCode() != KeyCode.F6 || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        List<FocusRegion> round = regions.get();
        if (round.isEmpty()) {
            return;
        }
        int at = -1;
        for (int index = 0; index < round.size(); index++) {
            if (FocusOwner.within(round.get(index).node())) {
                at = index;
            }
        }
        int next = event.isShiftDown() ? (at < 0 ? round.size() : at) - 1 : at + 1;
        round.get(Math.floorMod(next, round.size())).take().run();
        event.consume();
    }
}
