package odai.ui.submit.order;

import java.util.OptionalDouble;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import odai.text.ShareText;

/// A share, typed as a percentage. Text that is none is put back to the last share once the field
/// is left or confirmed with Enter.
final class ShareField extends TextField {
    private double last;

    ShareField(double share) {
        fill(share);
        textProperty().subscribe((_, _) -> typed().ifPresent(now -> last = now));
        setOnAction(_ -> settle());
        // not where the window is left, to look something up
        sceneProperty()
                .flatMap(Scene::focusOwnerProperty)
                .subscribe((before, now) -> {
                    if (before == this && now != this) {
                        settle();
                    }
                });
    }

    /// Shows another share, exactly as it is.
    void fill(double share) {
        last = share;
        setText(ShareText.of(share));
    }

    /// Empty while the text is no share.
    OptionalDouble typed() {
        return ShareText.read(getText());
    }

    private void settle() {
        String settled = ShareText.of(last);
        if (!settled.equals(getText())) {
            setText(settled);
        }
    }
}
