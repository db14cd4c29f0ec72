package odai.ui;

import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/// JavaFX keeps laid out texts by string and font, not by the kind of their bounds: a text with
/// plain bounds takes its height from one with centred bounds that happens to be kept. On the FX
/// thread.
public final class TextLayouts {
    /// Characters, of all kept texts; with more of them all are dropped.
    private static final int KEPT = 0x10000;

    private static final int LONGEST = 256;

    private TextLayouts() {}

    public static void forgetAll() {
        for (int number = 0; number <= KEPT / LONGEST; number++) {
            keep(("%0" + LONGEST + "d").formatted(number), Font.getDefault());
        }
    }

    /// As a label or a button says it.
    public static void keep(String text, Font font) {
        Text centred = new Text(text);
        centred.setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER);
        centred.setFont(font);
        centred.getLayoutBounds();
    }
}
