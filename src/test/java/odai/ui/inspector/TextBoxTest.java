package odai.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import odai.ui.FxCase;
import odai.ui.TextLayouts;
import org.junit.jupiter.api.Test;

class TextBoxTest extends FxCase {
    private static final double WIDTH = 300;

    private static TextBox box(String text) {
        return laid(WIDTH, WIDTH, () -> new TextBox(text, WIDTH, _ -> {}, () -> {}));
    }

    @Test
    void itsHeightDoesNotDependOnWhetherALabelSaysTheSame() {
        String text = "Two lines\nof one text";
        run(TextLayouts::forgetAll);
        TextBox first = box(text);
        double height = on(first::getPrefHeight);
        run(() -> TextLayouts.keep(text, first.getFont()));
        assertThat(on(box(text)::getPrefHeight)).isEqualTo(height);
    }

    @Test
    void itGrowsWithItsLines() {
        double one = on(box("one")::getPrefHeight);
        assertThat(on(box("one\ntwo\nthree")::getPrefHeight)).isGreaterThan(one + 30);
    }
}
